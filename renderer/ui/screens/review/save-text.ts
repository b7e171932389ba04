// Gives a text to the person as a file in their downloads. Works on every host, also when the disk of the app is full.
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has its own hold on the data once the click has been handled.
  queueMicrotask(() => URL.revokeObjectURL(url));
}
