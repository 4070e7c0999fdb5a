// Saves a text as a file of the person's. Nothing leaves this computer.
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Chromium and Firefox start the download in this task; the address may go right after.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
