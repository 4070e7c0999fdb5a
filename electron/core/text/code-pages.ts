// The code pages of Windows consoles that no TextDecoder knows (437, 850, 852), and the names of those it does.

/** Turns bytes of one code page into text; what the page does not know becomes U+FFFD. */
export type CodePageDecoder = (bytes: Uint8Array) => string;

/** A decoder for a Windows code page number such as 850, or undefined for one Slipway does not know. */
export function findCodePage(codePage: number): CodePageDecoder | undefined {
  const upperHalf = upperHalves[codePage];
  if (upperHalf !== undefined) return (bytes) => decodeSingleBytes(bytes, upperHalf);
  const label = labels[codePage] ?? findWindowsLabel(codePage);
  if (label === undefined) return undefined;
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    // A Node built without the full ICU data knows UTF-8 and UTF-16 only.
    return undefined;
  }
}

/** Both Node and browsers have it, under different types; this folder is built with neither. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Names of the WHATWG encoding standard, https://encoding.spec.whatwg.org/#names-and-labels. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
};

function findWindowsLabel(codePage: number): string | undefined {
  return codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : undefined;
}

/** Characters 0x80 to 0xFF, from the tables at https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/. */
const upperHalves: Readonly<Record<number, string>> = {
  437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
    'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č' +
    'áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀' +
    'ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

function decodeSingleBytes(bytes: Uint8Array, upperHalf: string): string {
  let text = '';
  for (const byte of bytes) {
    text += byte < 0x80 ? String.fromCharCode(byte) : upperHalf.charAt(byte - 0x80);
  }
  return text;
}
