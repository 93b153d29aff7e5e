import { cutCorpus } from '/work/main/scripts/training/corpus.ts';
import { mkdirSync } from 'node:fs';
mkdirSync('/tmp/train-embeddings',{recursive:true});
const t=Date.now();
const c=await cutCorpus('/work/shared/data/news','/tmp/train-embeddings');
console.log(Date.now()-t,c.types.length,c.tokens.length);
