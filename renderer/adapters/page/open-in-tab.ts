// Opens an https address in a new tab that cannot reach back to this page. Other addresses are not opened.

export async function openInTab(url: string): Promise<void> {
  if (!URL.canParse(url)) return;
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== 'https:' || username !== '' || password !== '') return;
  window.open(href, '_blank', 'noopener,noreferrer');
}
