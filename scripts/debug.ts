import { join } from 'node:path';
import { parseDocuments, readSourceFiles } from '../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../src/index/searchIndex.ts';
import { createUnderstander } from '../src/question/understand.ts';
import { unitNames } from '../src/question/unitNames.ts';
import { createThesaurus } from '../src/text/thesaurus.ts';
import { evidenceFor } from '../src/answer/answerQuestion.ts';
import { answeringPartsOver, openModels } from '../src/app.ts';
const models = openModels(); const { segmenter, gazetteer } = models;
const { documents } = await parseDocuments(await readSourceFiles(join(import.meta.dirname,'..','corpus')), gazetteer);
const index = await buildSearchIndex(documents, models.segmenter, models.embedder);
const und = createUnderstander({ segmenter, gazetteer, thesaurus: createThesaurus(), keywords: index.keywords, units: unitNames(index.corpus, gazetteer) });
const { finder, judge } = answeringPartsOver(index, models);
for (const q of process.argv.slice(2)) {
  const u = und.understand(q); if (u.kind==='empty'||u.kind==='small_talk') { console.log(q,u); continue; }
  console.log('\n##',q, u.kind,u.type,'m='+u.measure,'focus',u.focus,'units',u.units,'others',u.others,'years',u.years, '\n  terms', u.terms.map(t=>`${t.text}:${t.weight.toFixed(1)}`).join(' '));
  const hits = await finder.hits(u, 24);
  for (const e of evidenceFor(u, hits, finder).slice(0,4)) console.log('  ', e.score.toFixed(2),'cov',e.coverage.toFixed(2),'ins',e.inSentence.toFixed(2),'miss',e.missing.toFixed(2),'fits',e.fits,'foc',e.focus.toFixed(1),'ret',e.hit.relative.toFixed(2), e.figure && e.sentence.folded.slice(e.figure.start,e.figure.end), JSON.stringify(judge.judge(u,e)), e.prepared.document.file.slice(0,3)+':'+e.prepared.paragraph.number, e.sentence.folded.slice(0,80));
}
