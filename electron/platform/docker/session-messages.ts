// What BuildKit says in a session, as far as Slipway answers: numbers and names of the published protocol
// (moby/buildkit session/auth/auth.proto, session/secrets/secrets.proto; grpc/grpc-proto grpc/health/v1/health.proto).
import type { MethodDefinition } from '@grpc/grpc-js';
import protobuf, { type INamespace } from 'protobufjs/light.js';

const descriptor = {
  nested: {
    CredentialsRequest: { fields: { host: { type: 'string', id: 1 } } },
    CredentialsResponse: {
      fields: { username: { type: 'string', id: 1 }, secret: { type: 'string', id: 2 } },
    },
    GetSecretRequest: { fields: { name: { type: 'string', id: 1 } } },
    GetSecretResponse: { fields: { data: { type: 'bytes', id: 1 } } },
    HealthCheckRequest: { fields: { service: { type: 'string', id: 1 } } },
    HealthCheckResponse: { fields: { status: { type: 'int32', id: 1 } } },
  },
} satisfies INamespace;

const root = protobuf.Root.fromJSON(descriptor);

export interface Messages {
  readonly CredentialsRequest: { readonly host: string };
  readonly CredentialsResponse: { readonly username?: string; readonly secret?: string };
  readonly GetSecretRequest: { readonly name: string };
  readonly GetSecretResponse: { readonly data: Uint8Array };
  readonly HealthCheckRequest: { readonly service: string };
  readonly HealthCheckResponse: { readonly status: number };
}

/** A method with one question and one answer, such as `/moby.filesync.v1.Auth/Credentials`. */
export function describeMethod<Asked extends keyof Messages, Told extends keyof Messages>(
  path: string,
  asked: Asked,
  told: Told,
): MethodDefinition<Messages[Asked], Messages[Told]> {
  return {
    path,
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => encode(asked, value),
    requestDeserialize: (bytes) => decode(asked, bytes),
    responseSerialize: (value) => encode(told, value),
    responseDeserialize: (bytes) => decode(told, bytes),
  };
}

function encode<Name extends keyof Messages>(name: Name, value: Messages[Name]): Buffer {
  return Buffer.from(root.lookupType(name).encode(value).finish());
}

function decode<Name extends keyof Messages>(name: Name, bytes: Buffer): Messages[Name] {
  const type = root.lookupType(name);
  // Fields that were not sent get their defaults, so that the whole message is there.
  return type.toObject(type.decode(bytes), { defaults: true }) as Messages[Name];
}
