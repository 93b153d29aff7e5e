import { buildSearchIndex } from '../src/index/searchIndex.ts';
import { createUnderstander } from '../src/question/understand.ts';
import { unitNames } from '../src/question/unitNames.ts';
import { createThesaurus } from '../src/text/thesaurus.ts';
import { evidenceFor } from '../src/answer/answerQuestion.ts';
import { answeringPartsOver, openModels } from '../src/app.ts';
import { proofOf } from '../src/answer/respond.ts';
import { readCmrc } from './evaluation/cmrc.ts';
const models = openModels(); const { segmenter, gazetteer } = models;
const data = readCmrc('../shared/data/cmrc2018_dev.json', gazetteer);
const index = await buildSearchIndex(data.documents, models.segmenter, models.embedder);
const und = createUnderstander({ segmenter, gazetteer, thesaurus: createThesaurus(), keywords: index.keywords, units: unitNames(index.corpus, gazetteer) });
const { finder, judge } = answeringPartsOver(index, models);
console.log('units', unitNames(index.corpus, gazetteer).map(u=>u.unit));
const why: Record<string, number> = {}; let top=0, sent=0, n=0, top2=0; const byType: Record<string,[number,number,number]> = {}; const conf:number[]=[];
const samples: string[]=[];
for (const q of data.questions.filter(q=>q.article%4===0)) {
  const u = und.understand(q.question); if (u.kind==='empty'||u.kind==='small_talk') { why[u.kind]=(why[u.kind]??0)+1; continue; }
  n++; const hits = await finder.hits(u, 24); const ev = evidenceFor(u, hits, finder);
  const plain=(t:string)=>t.normalize('NFKC').replace(/\s+/g,'').toLowerCase();
  const e = ev[0]; if(!e){why.none=(why.none??0)+1;continue;}
  const j = judge.judge(u,e); const k = j.kind==='enough'?'ok':j.why; why[u.kind+':'+k]=(why[u.kind+':'+k]??0)+1; conf.push(j.confidence);
  const inQ = q.answers.some(a=>plain(proofOf(u,e).quote).includes(plain(a))); const inS = q.answers.some(a=>plain(e.sentence.folded).includes(plain(a)));
  const in2 = inS || (ev[1] && q.answers.some(a=>plain(ev[1]!.sentence.folded).includes(plain(a))));
  if(inQ) top++; if(inS) sent++; if(in2) top2++; const b=byType[u.type]??=[0,0,0]; b[0]++; if(inQ)b[1]++; if(inS)b[2]++;
  if(k!=='ok' && samples.length<+(process.argv[2]??0)) samples.push(`${q.question} | ${u.kind} ${u.type} ${k} ${j.confidence.toFixed(2)} ${u.terms.map(t=>t.text+':'+t.weight.toFixed(1)).join(' ')} || ${e.sentence.folded.slice(0,90)} || ${q.answers[0]} inS=${inS}`);
}
console.log(why, 'quote',top/n,'sentence',sent/n,'top2',top2/n); console.log(byType);
conf.sort((a,b)=>a-b); console.log('conf quantiles', [0.01,0.03,.05,.1,.2,.5].map(p=>conf[Math.floor(p*conf.length)]!.toFixed(2)));
for(const s of samples)console.log(s);
