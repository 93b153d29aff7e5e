import { readMarkdown } from '/work/main/src/documents/markdown.ts';
import { fromMarkdown } from 'mdast-util-from-markdown';
const t=(n:string,f:()=>unknown)=>{const s=performance.now();let r='';try{f()}catch(e:any){r=' THROWS '+String(e.message).slice(0,80)};console.log(n,(performance.now()-s).toFixed(0),'ms'+r)};
const FM=/^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(?:([\s\S]*?)(?:\r\n|\n|\r))??(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
for (const n of [20000,200000]){ const s='---\n'+'a\n'.repeat(n); t('re',()=>FM.exec(s)); t('md',()=>fromMarkdown(s)); t('md paras',()=>fromMarkdown('a\n\n'.repeat(n)));}
t('list500',()=>readMarkdown('- '.repeat(500)+'a'));
t('list1000',()=>readMarkdown('- '.repeat(1000)+'a'));
console.log(readMarkdown('---\n\n# 标题\n\n正文一。\n\n---\n\n正文二。'));
