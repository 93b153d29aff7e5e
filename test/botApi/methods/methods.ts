import { answeringMethods } from './answering.ts';
import { chatInfoMethods } from './chatInfo.ts';
import { connectingMethods } from './connecting.ts';
import { editingMethods } from './editing.ts';
import type { Method } from './method.ts';
import { profileMethods } from './profile.ts';
import { sendingMethods } from './sending.ts';

/** Every method this server knows; names are not case-sensitive, as on the real one. */
const methods = new Map<string, Method>(
  Object.entries({
    ...connectingMethods,
    ...sendingMethods,
    ...editingMethods,
    ...answeringMethods,
    ...chatInfoMethods,
    ...profileMethods,
  }).map(([name, method]) => [name.toLowerCase(), method]),
);

export const methodNamed = (name: string): Method | undefined => methods.get(name.toLowerCase());
