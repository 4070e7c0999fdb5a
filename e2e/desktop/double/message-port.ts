// MessageChannelMain: two ends in the main process, one of which may be handed to a page.
import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';

type Say = (message: {
  readonly kind: 'port' | 'port-closed';
  readonly id: number;
  readonly data?: unknown;
}) => void;

let lastId = 0;
const open = new Set<Port>();

/** Ends in the main process that nobody has closed. */
export function countOpenPorts(): number {
  return open.size;
}

class Port
  extends EventEmitter
  implements Pick<MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  readonly id: number;
  other: Port | undefined;
  /** Set once this end lies in a page: what is posted to it goes there. */
  say: Say | undefined;
  #queue: unknown[] | undefined = [];

  constructor() {
    super();
    lastId += 1;
    this.id = lastId;
    open.add(this);
  }

  postMessage(data: unknown): void {
    this.other?.receive(data);
  }

  start(): void {
    const waiting = this.#queue ?? [];
    this.#queue = undefined;
    for (const data of waiting) this.emit('message', { data, ports: [] });
  }

  close(): void {
    const { other } = this;
    open.delete(this);
    if (other) open.delete(other);
    this.other = undefined;
    if (!other) return;
    other.other = undefined;
    other.say?.({ kind: 'port-closed', id: other.id });
    other.emit('close');
    this.emit('close');
  }

  receive(data: unknown): void {
    if (this.say) this.say({ kind: 'port', id: this.id, data });
    else if (this.#queue) this.#queue.push(data);
    else this.emit('message', { data, ports: [] });
  }
}

export class MessageChannelMain {
  readonly port1: Port;
  readonly port2: Port;

  constructor() {
    this.port1 = new Port();
    this.port2 = new Port();
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

/** The ends that lie in one document; they close with it. */
export class PortsOfDocument {
  readonly #ports = new Map<number, Port>();

  /** Takes an end over; the answer is the number the page knows it by. */
  take(port: unknown, say: Say): number {
    if (!(port instanceof Port)) throw new TypeError('only a MessagePortMain can be transferred');
    port.say = say;
    this.#ports.set(port.id, port);
    return port.id;
  }

  receive(id: number, data: unknown): void {
    this.#ports.get(id)?.other?.receive(data);
  }

  close(id: number): void {
    this.#ports.get(id)?.close();
    this.#ports.delete(id);
  }

  closeAll(): void {
    for (const id of [...this.#ports.keys()]) this.close(id);
  }
}
