import { createSharedMatrices, createVectorKernels } from './vectorKernels.ts';
const D=160,V=60000;
const m=createSharedMatrices(V*D+1000);
const o=m.floats(V*D).fill(0.001),h=m.floats(D).fill(0.01),g=m.floats(D);
const k=createVectorKernels(m.memory);
console.log(k.dot(o.byteOffset,h.byteOffset,D*4),160*1e-5);
k.add(g.byteOffset,h.byteOffset,D*4,2);console.log(g[0],g[159]);
k.learn(g.byteOffset,o.byteOffset,h.byteOffset,D*4,0.5);console.log(g[0],g[159],o[0],o[159],o[160]);
let s=1,x=0;
for(const lim of [200,60000,200,60000]){const t=process.hrtime.bigint();
for(let i=0;i<300000;i++){s=(Math.imul(s,1664525)+1013904223)>>>0;const b=o.byteOffset+(s%lim)*D*4;x+=k.dot(b,h.byteOffset,D*4);k.learn(g.byteOffset,b,h.byteOffset,D*4,i&1?1e-3:-1e-3)}
console.log(lim,Number(process.hrtime.bigint()-t)/300000)}
