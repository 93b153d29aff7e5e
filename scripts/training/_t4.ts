import { cutCorpus } from './corpus.ts';
import { buildVocabulary } from './vocabulary.ts';
import { trainSkipGram } from './trainSkipGram.ts';
import { sifWeights, fillCharacters, centre } from './finish.ts';
import { encodeModel, writeModel } from './modelFile.ts';
import { decodeWordVectors } from '../../src/embeddings/wordVectors.ts';
import { createTrainedEmbedder } from '../../src/embeddings/trainedEmbedder.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { measureWords } from './measureWords.ts';
import { measureCmrc } from './measureCmrc.ts';
const w='/tmp/train-embeddings';
const c=await cutCorpus('',w); 
const v=buildVocabulary(c);
const D=160;
const out=process.argv[2];
const input=new Float32Array((await trainSkipGram(c,v,{seed:1,dimension:D,epochs:5},w,()=>true) ?? new Float32Array()));
const seg=createSegmenter();
for(const [name,f] of Object.entries({raw:(r:Float32Array)=>r,centred:(r:Float32Array)=>{centre(r,D);return r},filled:(r:Float32Array)=>{fillCharacters(v.words,v.counts,r,D);centre(r,D);return r}})){
  const rows=f(input.slice());
  const model={name:'builtin-zh/1',dimension:D,words:v.words,rows,weights:sifWeights(v.counts)};
  const vec=decodeWordVectors(encodeModel(model));
  console.log(name,JSON.stringify(measureWords(vec.similarity)));
  if(name!=='centred'){const e=createTrainedEmbedder(vec,seg);let t=Date.now();console.log(JSON.stringify(await measureCmrc('/work/shared/data/cmrc2018_dev.json',e,seg)),Date.now()-t);}
  if(out&&name==='filled')writeModel(out,model);
}
