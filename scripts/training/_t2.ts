import { cutCorpus } from './corpus.ts';
import { buildVocabulary } from './vocabulary.ts';
import { trainSkipGram } from './trainSkipGram.ts';
const w='/tmp/train-embeddings';
let t=Date.now();
const c=await cutCorpus('',w); console.error('load',Date.now()-t);t=Date.now();
const v=buildVocabulary(c); console.error('vocab',Date.now()-t,v.words.length,v.counts[20000],v.counts[40000],v.counts[55000],v.counts.reduce((a,b)=>a+b));
let stop=false; process.on('SIGINT',()=>{stop=true});
await trainSkipGram(c,v,{seed:1,dimension:160,epochs:5},w,()=>stop);
