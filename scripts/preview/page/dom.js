// Everything from the bot or a document becomes a text node: nothing here parses markup.

/** An element with its properties, and children that are nodes or texts. */
export function el(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const find = (selector) => document.querySelector(selector);

let hiding;
/** A word that goes away by itself, as Telegram shows the answer to a pressed button. */
export function toast(text) {
  const line = find('#toast');
  line.textContent = text;
  line.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    line.hidden = true;
  }, 3000);
}

export function alertBox(text) {
  const box = find('#alert');
  box.querySelector('p').textContent = text;
  box.showModal();
}

/** Lets the pretended person do something; what they see of it at once. */
export async function act(what) {
  const response = await fetch('/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** The same, a failure shown. */
export const tryAct = (what) => act(what).catch((error) => alertBox(error.message));

const colours = ['', 'c1', 'c2', 'c3', 'c4'];
export function avatar(name, number = 0) {
  return el('div', { className: `avatar ${colours[Math.abs(number) % 5]}` }, [...name][0] ?? '');
}
