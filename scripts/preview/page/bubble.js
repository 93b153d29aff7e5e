import { el } from './dom.js';

const TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
};

/** `does` is what happens on a click: open(link), command(text), press(message, button), reply, edit. */
export function bubble(message, { me, isPrivate, does }) {
  if (message.service !== null) return el('div', { className: 'service' }, message.service);
  const mine = message.from.id === me;
  const wide = message.rows.length > 0 ? ' wide' : '';
  const element = el(
    'article',
    { className: `message${mine ? ' mine' : ''}${wide}` },
    el(
      'div',
      { className: 'bubble' },
      isPrivate || mine ? null : el('div', { className: 'sender' }, message.from.name),
      message.viaBot === null ? null : el('div', { className: 'via' }, `via @${message.viaBot}`),
      message.replyTo === null ? null : replyLine(message.replyTo),
      el('div', { className: 'text' }, ...pieces(message.pieces, does)),
      el('div', { className: 'meta' }, tools(message, mine, does), metaLine(message)),
    ),
    message.rows.length === 0 ? null : keyboard(message, does),
  );
  element.dataset.id = message.id;
  return element;
}

export function draftBubble(draft, does) {
  return el(
    'article',
    { className: 'message draft' },
    el('div', { className: 'bubble' }, el('div', { className: 'text' }, ...pieces(draft, does))),
  );
}

function pieces(list, does) {
  return list.map((piece) => (typeof piece === 'string' ? piece : marked(piece, does)));
}

function marked({ mark, href, pieces: inner }, does) {
  const children = pieces(inner, does);
  if (mark === 'blockquote') return el('blockquote', {}, ...children);
  if (mark === 'expandable_blockquote') {
    const quote = el('blockquote', { className: 'expandable' }, el('span', {}, ...children));
    quote.onclick = (event) => event.target.closest('a') ?? quote.classList.toggle('open');
    return quote;
  }
  if (href !== undefined) {
    const link = el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
    link.onclick = (event) => does.open(href, event);
    return link;
  }
  if (mark === 'bot_command') {
    const command = el('span', { className: 'link' }, ...children);
    command.onclick = () => does.command(command.textContent);
    return command;
  }
  if (mark === 'spoiler') return el('span', { className: 'spoiler' }, ...children);
  if (mark === 'mention' || mark === 'hashtag') return el('span', { className: 'link' }, ...children);
  return el(TAGS[mark] ?? 'span', {}, ...children);
}

function replyLine({ name, text }) {
  return el('div', { className: 'reply' }, el('b', {}, name), el('span', {}, text));
}

function metaLine({ date, isEdited }) {
  const time = new Date(date * 1000).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  return isEdited ? `✎ ${time}` : time;
}

function tools(message, mine, does) {
  const reply = el('button', { type: 'button', onclick: () => does.reply(message) }, '↩ 回复');
  const edit = el('button', { type: 'button', onclick: () => does.edit(message) }, '✎ 修改');
  return el('span', { className: 'tools' }, reply, mine && message.viaBot === null ? edit : null);
}

const SIGNS = { url: '↗', copy: '❏', switch_here: '⌕', switch_elsewhere: '⤴' };

function keyboard(message, does) {
  const rows = message.rows.map((row) =>
    el('div', {}, ...row.map((button) => keyboardButton(message, button, does))),
  );
  return el('div', { className: 'rows' }, ...rows);
}

function keyboardButton(message, button, does) {
  const sign = SIGNS[button.kind];
  const element = el(
    'button',
    { type: 'button', title: button.text },
    button.text,
    sign ? el('i', {}, sign) : null,
  );
  element.dataset.kind = button.kind;
  element.onclick = async () => {
    element.classList.add('waiting');
    try {
      await does.press(message, button);
    } finally {
      element.classList.remove('waiting');
    }
  };
  return element;
}
