import { act, avatar, el, find } from './dom.js';

const TYPING_MS = 200;
let waiting;
let asked = 0;

/** What is typed after `@bot `, or null where the text is no inline query. */
export function inlineQuery(text, username) {
  const [, name, query] = /^@(\w+)\s([\s\S]*)$/.exec(text) ?? [];
  return name?.toLowerCase() === username.toLowerCase() ? query.slice(0, 256) : null;
}

export function hideInline() {
  clearTimeout(waiting);
  asked++;
  find('#inline').hidden = true;
}

/** Asks when the person has stopped typing for a moment; only the newest answer is shown. */
export function showInline(where, query, onPicked, onButton) {
  clearTimeout(waiting);
  const mine = ++asked;
  waiting = setTimeout(async () => {
    const answer = await ask(where, query, '');
    if (mine === asked) show(answer);
  }, TYPING_MS);

  function show({ results = [], nextOffset = '', button = null }) {
    const panel = find('#inline');
    panel.hidden = false;
    panel.replaceChildren(...(button === null ? [] : [topButton(button)]), ...results.map(row));
    if (results.length === 0 && button === null) {
      panel.append(el('div', { className: 'nothing' }, '没有结果 · No results'));
    }
    addMore(panel, nextOffset);
  }

  function topButton({ text, start_parameter: payload }) {
    return el('button', { type: 'button', className: 'top', onclick: () => onButton(payload) }, text);
  }

  function row({ id, title, description }, index) {
    const words = el('div', {}, el('b', {}, title), el('span', {}, description));
    const pick = { type: 'button', className: 'result', onclick: () => onPicked(id) };
    return el('button', pick, avatar(title, index), words);
  }

  function addMore(panel, offset) {
    if (offset === '') return;
    const more = el('button', { type: 'button', className: 'more' }, '更多 · More');
    more.onclick = async () => {
      const { results = [], nextOffset = '' } = await ask(where, query, offset);
      if (mine !== asked) return;
      more.remove();
      panel.append(...results.map(row));
      addMore(panel, nextOffset);
    };
    panel.append(more);
  }
}

const ask = (where, query, offset) => act({ act: 'inline', ...where, query, offset }).catch(() => ({}));
