// Doors that a daemon.json opens: whoever reaches the engine over TCP is root on this PC.
import type { TextParams } from '../../contract/text.ts';
import type { JsonObject } from './read-json.ts';

export interface OpenDoor {
  readonly code: 'tcp-listener' | 'insecure-registries';
  /** The key that opens it. */
  readonly key: string;
  readonly params: TextParams;
}

/** Listeners on TCP that ask nobody for a certificate, and registries that are trusted without one. */
export function checkHosts(values: JsonObject): readonly OpenDoor[] {
  const listeners = listTexts(values.hosts).filter((host) => /^tcp:/i.test(host));
  const registries = listTexts(values['insecure-registries']);
  const isOpen = listeners.length > 0 && values.tlsverify !== true;
  return [
    ...(isOpen
      ? [
          {
            code: 'tcp-listener',
            key: 'hosts',
            params: { host: listeners.join(', ') },
          } as const,
        ]
      : []),
    ...(registries.length > 0
      ? [
          {
            code: 'insecure-registries',
            key: 'insecure-registries',
            params: { registries: registries.join(', ') },
          } as const,
        ]
      : []),
  ];
}

function listTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
