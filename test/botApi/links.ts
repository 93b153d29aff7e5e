/** Why Telegram refuses a link, or undefined where it takes it. A host without a dot (`localhost`) is refused too. */
export function linkFault(link: string): string | undefined {
  if (link.trim() === '') return 'URL host is empty';
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(link)?.[1]?.toLowerCase() ?? 'http';
  if (scheme === 'tg' || scheme === 'tonsite') {
    return /^\w+:\/\/[\w-]+/.test(link) ? undefined : 'URL host is empty';
  }
  if (scheme !== 'http' && scheme !== 'https') return 'Unsupported URL protocol';
  return httpFault(/^https?:\/\//i.test(link) ? link : `http://${link}`);
}

function httpFault(link: string): string | undefined {
  if (/\s/.test(link) || !URL.canParse(link)) return 'Wrong HTTP URL';
  const { hostname } = new URL(link);
  if (hostname === '') return 'URL host is empty';
  return /^[^.].*\.[^.]+$/.test(hostname) || hostname.startsWith('[') ? undefined : 'Wrong HTTP URL';
}

export const isHttpsLink = (link: string): boolean =>
  link.startsWith('https://') && linkFault(link) === undefined;
