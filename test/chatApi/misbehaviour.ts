import type { ScriptedModel } from './wire.ts';

/** A way in which a server or a model goes wrong on purpose. */
export interface Misbehaviour {
  readonly name: string;
  /** The connection; how the object is told; what it says. */
  readonly kind: 'transport' | 'form' | 'content';
  readonly does: string;
  readonly model: ScriptedModel;
}
