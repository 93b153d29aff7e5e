import { el, find, tryAct } from './dom.js';
import { hideInline, inlineQuery, showInline } from './inlinePanel.js';

const form = find('#composer');
const field = form.querySelector('textarea');
/** The message that is answered or changed by what is typed. */
let context = null;

/** `here()`: person, chat, thread and bot name; `openPrivate(payload)`: the bot's own chat. */
export function setUpComposer({ here, openPrivate, menu }) {
  form.onsubmit = (event) => {
    event.preventDefault();
    submit(here());
  };
  field.onkeydown = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit(here());
  };
  field.oninput = () => typed(here(), openPrivate);
  find('#slash').onclick = () => toggleMenu(menu());
}

export function type(text) {
  field.value = text;
  field.focus();
  field.dispatchEvent(new Event('input'));
}

export function setContext(kind, message) {
  context = kind === null ? null : { kind, message };
  const line = find('#context');
  line.hidden = context === null;
  if (context === null) return;
  const cancel = el('button', { type: 'button', onclick: () => setContext(null) }, '✕');
  line.replaceChildren(cancel, `${kind === 'edit' ? '✎' : '↩'} ${message.text.slice(0, 60)}`);
  if (kind === 'edit') field.value = message.text;
  field.focus();
}

function typed({ person, chat, thread, username }, openPrivate) {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
  const query = context?.kind === 'edit' ? null : inlineQuery(field.value, username);
  if (query === null) return hideInline();
  const where = { person, chat };
  const onPicked = (result) => {
    clear();
    return tryAct({ act: 'pick', ...where, query, result, thread });
  };
  showInline(where, query, onPicked, (payload) => {
    clear();
    openPrivate(payload);
  });
}

function submit({ person, chat, thread }) {
  const text = field.value.trim();
  if (text === '') return;
  const edited = context?.kind === 'edit' ? context.message.id : null;
  const replyTo = context?.kind === 'reply' ? context.message.id : null;
  clear();
  tryAct(
    edited === null
      ? { act: 'say', person, chat, text, thread, replyTo }
      : { act: 'edit', person, chat, message: edited, text },
  );
}

function clear() {
  field.value = '';
  field.style.height = 'auto';
  setContext(null);
  hideInline();
  find('#menu').hidden = true;
}

function toggleMenu(commands) {
  const list = find('#menu');
  list.hidden = !list.hidden;
  list.replaceChildren(
    ...commands.map(({ command, description }) => {
      const choose = () => {
        list.hidden = true;
        type(`/${command}`);
      };
      return el('button', { type: 'button', onclick: choose }, el('b', {}, `/${command}`), description);
    }),
  );
}
