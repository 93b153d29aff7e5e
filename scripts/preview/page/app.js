import { bubble, draftBubble } from './bubble.js';
import { setContext, setUpComposer, type } from './composer.js';
import { act, alertBox, avatar, el, find, toast, tryAct } from './dom.js';

let world = null;
/** Whom the visitor plays, and what is open: also in the address, so that a screen can be linked to. */
const open = { person: null, chat: null, thread: null };

new EventSource('/events').onmessage = ({ data }) => {
  const isFirst = world === null;
  world = JSON.parse(data);
  if (isFirst) readAddress();
  show();
};
window.onhashchange = () => {
  readAddress();
  show();
};
setUpComposer({
  here: () => ({ person: open.person, chat: open.chat, thread: open.thread, username: world.bot.username }),
  openPrivate: start,
  menu: () => world.commands[isEnglish() ? 'en' : 'zh'],
});

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const person = world.people.find(({ id }) => id === Number(given.get('person'))) ?? world.people[0];
  open.person = person.id;
  const chat = visibleChats().find(({ id }) => id === Number(given.get('chat')));
  open.chat = chat?.id ?? open.person;
  const thread = Number(given.get('thread'));
  open.thread = chat?.topics.some(({ id }) => id === thread) ? thread : null;
}

function go(to) {
  const { person, chat, thread } = { ...open, ...to };
  const next = new URLSearchParams({ person, chat, ...(thread !== null && { thread }) });
  setContext(null);
  location.hash = next.toString();
}

const me = () => world.people.find(({ id }) => id === open.person);
const isEnglish = () => me().language.startsWith('en');
/** A private chat is its person's. */
const visibleChats = () => world.chats.filter(({ kind, id }) => kind !== 'private' || id === open.person);
const openChat = () => visibleChats().find(({ id }) => id === open.chat);

function show() {
  document.body.dataset.bot = world.bot.username;
  showSide();
  const chat = openChat();
  const head = find('#head');
  head.querySelector('.avatar').replaceWith(avatar(chat.title, chat.id));
  head.querySelector('b').textContent = chat.title;
  const state = head.querySelector('span');
  state.textContent = chat.isTyping ? 'typing…' : `${chat.kind === 'private' ? 'bot' : '2 members, 1 bot'}`;
  state.className = chat.isTyping ? 'typing' : '';
  showTopics(chat);
  showMessages(chat);
}

function showSide() {
  find('#people').replaceChildren(
    ...world.people.map(({ id, name, language }) => {
      const line = el('div', {}, name, ' ', el('small', {}, language));
      const choose = el('button', {
        type: 'button',
        onclick: () => go({ person: id, chat: id, thread: null }),
      });
      choose.append(avatar(name, id), line);
      choose.ariaPressed = String(id === open.person);
      choose.dataset.id = id;
      return choose;
    }),
  );
  const select = find('#language select');
  select.value = isEnglish() ? 'en' : 'zh-hans';
  select.onchange = () => tryAct({ act: 'language', person: open.person, language: select.value });
  find('#chats').replaceChildren(
    ...visibleChats().map(({ id, title, kind, topics }) => {
      const button = el('button', {
        type: 'button',
        onclick: () => go({ chat: id, thread: topics[0]?.id ?? null }),
      });
      button.append(avatar(title, id), el('div', {}, title, ' ', el('small', {}, kind)));
      button.ariaPressed = String(id === open.chat);
      button.dataset.id = id;
      button.dataset.kind = kind;
      return button;
    }),
  );
}

function showTopics({ kind, topics }) {
  const bar = find('#topics');
  bar.hidden = kind !== 'forum';
  bar.replaceChildren(
    ...[{ id: null, name: 'General' }, ...topics].map(({ id, name }) => {
      const tab = el('button', { type: 'button', onclick: () => go({ thread: id }) }, name);
      tab.ariaPressed = String(id === open.thread);
      return tab;
    }),
  );
}

function showMessages(chat) {
  const list = find('#messages');
  const wasAtEnd = list.scrollTop + list.clientHeight > list.scrollHeight - 60;
  const opened = new Set(
    [...list.querySelectorAll('.expandable.open')].map((quote) => quote.closest('.message').dataset.id),
  );
  const shown = chat.messages.filter(({ thread }) => chat.kind !== 'forum' || thread === open.thread);
  const does = { open: followLink, command: say, press, reply: replyTo, edit };
  const isPrivate = chat.kind === 'private';
  list.replaceChildren(...shown.map((message) => bubble(message, { me: open.person, isPrivate, does })));
  for (const quote of list.querySelectorAll('.expandable')) {
    if (opened.has(quote.closest('.message')?.dataset.id)) quote.classList.add('open');
  }
  if (chat.draft !== null) list.append(draftBubble(chat.draft, does));
  const key = `${open.person} ${open.chat} ${open.thread}`;
  if (wasAtEnd || list.dataset.shown !== key) list.scrollTop = list.scrollHeight;
  list.dataset.shown = key;
}

const replyTo = (message) => setContext('reply', message);
const edit = (message) => setContext('edit', message);
const here = () => ({ person: open.person, chat: open.chat });

function say(text) {
  return tryAct({ act: 'say', ...here(), text, thread: open.thread });
}

/** A deep link's destination: the private chat with the bot, which is sent the payload. */
function start(payload) {
  const person = open.person;
  go({ chat: person, thread: null });
  return tryAct({ act: 'say', person, chat: person, text: `/start ${payload}`.trim() });
}

function followLink(href, event) {
  const url = new URL(href);
  if (url.hostname !== 't.me' || url.pathname.slice(1).toLowerCase() !== world.bot.username.toLowerCase())
    return;
  event?.preventDefault();
  start(url.searchParams.get('start') ?? '');
}

async function press(message, { kind, value }) {
  switch (kind) {
    case 'callback':
      return pressCallback(message, value);
    case 'url':
      if (new URL(value).hostname === 't.me') return followLink(value);
      return window.open(value, '_blank', 'noopener');
    case 'copy':
      await navigator.clipboard.writeText(value).catch(() => undefined);
      return toast(`已复制 Copied: ${value}`);
    case 'switch_here':
      return type(`@${world.bot.username} ${value}`);
    case 'switch_elsewhere': {
      // Telegram asks which chat; here it is the first that is not the open one.
      const other = visibleChats().find(({ id }) => id !== open.chat);
      go({ chat: other.id, thread: other.topics[0]?.id ?? null });
      return setTimeout(() => type(`@${world.bot.username} ${value}`), 50);
    }
    default:
      return alertBox('This kind of button does nothing here.');
  }
}

async function pressCallback(message, data) {
  const answer = await act({ act: 'press', ...here(), message: message.id, data }).catch((error) => ({
    text: error.message,
    show_alert: true,
  }));
  if (answer.url) return followLink(/^https?:/.test(answer.url) ? answer.url : `https://${answer.url}`);
  if (answer.answered === false) return alertBox(answer.reason);
  if (!answer.text) return undefined;
  return answer.show_alert ? alertBox(answer.text) : toast(answer.text);
}
