// The Dockerfile that each kind of project gets for a Linux image.
import { expect, test } from 'vitest';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { planImage } from '../options/plan-image.ts';
import { engines, plainChoices, projectKinds } from './project-kinds.test-support.ts';
import { writeDockerfile } from './write-dockerfile.ts';

const write = (
  kind: keyof typeof projectKinds,
  choices: Partial<ImageChoices> = {},
  engine: keyof typeof engines = 'linux',
) =>
  writeDockerfile(
    planImage({
      analysis: projectKinds[kind],
      choices: { ...plainChoices, ...choices },
      surroundings: engines[engine],
    }),
  );

/** The lines that another file does not have. */
const difference = (text: string, plain: string) =>
  text.split('\n').filter((line) => !plain.split('\n').includes(line));

test('a plain service becomes a program on nothing', () => {
  expect(write('plain')).toMatchInlineSnapshot(`
    "# Written by Slipway from slipway.yaml. Change it as you like: Slipway asks before it writes again.

    # Runs on this computer's own architecture, whatever the image is for.
    FROM --platform=$BUILDPLATFORM golang:1.22 AS build
    WORKDIR /src
    # Modules first: they are fetched again only when go.mod or go.sum change.
    COPY go.mod go.sum* ./
    RUN --mount=type=cache,target=/go/pkg/mod \\
        go mod download
    ARG TARGETOS
    ARG TARGETARCH
    # The source is lent to this step, not copied; compiled packages stay in the cache.
    RUN --mount=type=bind,target=/src \\
        --mount=type=cache,target=/go/pkg/mod \\
        --mount=type=cache,target=/root/.cache/go-build \\
        CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \\
        go build -trimpath -ldflags="-s -w" -o /out/orders-api .

    FROM scratch
    COPY --from=build /out/orders-api /orders-api
    LABEL org.opencontainers.image.title=orders-api
    ARG VERSION=dev
    LABEL org.opencontainers.image.version=$VERSION
    USER 1001:1001
    EXPOSE 8080
    ENTRYPOINT ["/orders-api"]
    "
  `);
});

test('folders in the place of modules give their go.mod before modules are fetched', () => {
  const replaced = { ...projectKinds.plain, replacedFolders: ['lib', 'my parts/log'] };
  const plan = planImage({
    analysis: replaced,
    choices: plainChoices,
    surroundings: engines.linux,
  });
  expect(difference(writeDockerfile(plan), write('plain'))).toEqual([
    'COPY lib/go.mod lib/go.sum* ./lib/',
    'COPY ["my parts/log/go.mod", "my parts/log/go.sum*", "./my parts/log/"]',
  ]);
});

test('what it needs is brought along, and the version is stamped', () => {
  const choices = { certificates: true, timeZones: true, versionVariable: 'main.version' } as const;
  expect(difference(write('plain', choices), write('plain'))).toMatchInlineSnapshot(`
    [
      "    go build -trimpath -tags=timetzdata -ldflags="-s -w -X main.version=$VERSION" -o /out/orders-api .",
      "# The authorities that TLS connections are checked with; this base has none.",
      "COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/",
    ]
  `);
});

test('one of several programs is built', () => {
  const text = write('multiMain', { main: './cmd/api', name: 'registry.example/team/api' });
  expect(difference(text, write('plain'))).toMatchInlineSnapshot(`
    [
      "    go build -trimpath -ldflags="-s -w" -o /out/api ./cmd/api",
      "COPY --from=build /out/api /api",
      "LABEL org.opencontainers.image.title=api",
      "ENTRYPOINT ["/api"]",
    ]
  `);
});

test('embedded files need no line of their own', () => {
  expect(write('embed')).toBe(write('plain'));
});

test('nothing is downloaded where modules come with the project', () => {
  expect(difference(write('vendor'), write('plain'))).toMatchInlineSnapshot(`
    [
      "# Modules come with the project, in vendor: nothing is downloaded.",
      "    go build -mod=vendor -trimpath -ldflags="-s -w" -o /out/orders-api .",
    ]
  `);
});

test('cgo gets a C library, in the base or linked in', () => {
  expect([
    difference(write('cgo', { base: 'debian-slim', cgo: true }), write('plain')),
    difference(write('cgo', { cgo: true }), write('plain')),
  ]).toMatchInlineSnapshot(`
    [
      [
        "FROM golang:1.22 AS build",
        "    CGO_ENABLED=1 \\",
        "FROM debian:13-slim",
      ],
      [
        "FROM golang:1.22-alpine AS build",
        "# cgo needs a C compiler.",
        "RUN apk add --no-cache gcc musl-dev",
        "    CGO_ENABLED=1 \\",
        "    go build -trimpath -ldflags="-s -w -linkmode external -extldflags '-static'" -o /out/orders-api .",
      ],
    ]
  `);
});

test('a workspace finds its modules while it is compiled, what it holds itself among them', () => {
  expect(difference(write('workspace', { main: './api' }), write('plain'))).toMatchInlineSnapshot(`
    [
      "FROM --platform=$BUILDPLATFORM golang:1.27 AS build",
      "# Go finds the modules of a workspace only while it compiles them.",
      "RUN --mount=type=bind,target=/src,rw \\",
      "    go build -trimpath -ldflags="-s -w" -o /out/orders-api ./api",
    ]
  `);
});

test('private modules come with secrets that end in no layer', () => {
  const choices: Partial<ImageChoices> = {
    base: 'distroless-static',
    goPrivate: ['git.example.com'],
    goProxy: 'https://goproxy.cn,direct',
    registryMirror: 'mirror.example',
    secrets: [
      { id: 'netrc', use: 'netrc', from: { kind: 'environment', name: 'NETRC' } },
      { id: 'company', use: 'certificate', from: { kind: 'file', path: 'company.crt' } },
    ],
  };
  expect(difference(write('privateModule', choices), write('plain'))).toMatchInlineSnapshot(`
    [
      "FROM --platform=$BUILDPLATFORM mirror.example/library/golang:1.22 AS build",
      "ARG GOPROXY=https://goproxy.cn,direct",
      "ARG GOPRIVATE=git.example.com",
      "    --mount=type=secret,id=netrc,target=/root/.netrc,required=true \\",
      "    --mount=type=secret,id=company,target=/run/certificates/company.crt,required=true \\",
      "    SSL_CERT_DIR=/etc/ssl/certs:/run/certificates GIT_SSL_CAINFO=/run/certificates/company.crt \\",
      "FROM gcr.io/distroless/static-debian13:nonroot",
      "USER 65532:65532",
    ]
  `);
});

test('folders that the program reads lie where it looks, and the base asks the health path', () => {
  const text = write('staticFiles', { base: 'alpine', healthcheck: true, timeZones: true });
  expect(difference(text, write('plain'))).toMatchInlineSnapshot(`
    [
      "    go build -trimpath -tags=timetzdata -ldflags="-s -w" -o /out/orders-api .",
      "FROM alpine:3.24",
      "# Read while the program runs, from its working folder.",
      "WORKDIR /app",
      "COPY static ./static",
      "COPY templates ./templates",
      "HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \\",
      "    CMD ["wget", "-q", "--spider", "http://127.0.0.1:8080/healthz"]",
    ]
  `);
});

test('without go.sum the modules are looked up while compiling', () => {
  expect(difference(write('noGoSum'), write('plain'))).toMatchInlineSnapshot(`
    [
      "# Without go.sum the modules are looked up while the program is compiled.",
      "RUN --mount=type=bind,target=/src,rw \\",
      "    go build -mod=mod -trimpath -ldflags="-s -w" -o /out/orders-api .",
    ]
  `);
});

test('the classic builder gets no mounts', () => {
  expect(write('loopback', {}, 'linuxClassic')).toMatchInlineSnapshot(`
    "# Written by Slipway from slipway.yaml. Change it as you like: Slipway asks before it writes again.

    FROM golang:1.22 AS build
    WORKDIR /src
    # Modules first: they are fetched again only when go.mod or go.sum change.
    COPY go.mod go.sum* ./
    RUN go mod download
    COPY . .
    RUN CGO_ENABLED=0 \\
        go build -trimpath -ldflags="-s -w" -o /out/orders-api .

    FROM scratch
    COPY --from=build /out/orders-api /orders-api
    LABEL org.opencontainers.image.title=orders-api
    ARG VERSION=dev
    LABEL org.opencontainers.image.version=$VERSION
    USER 1001:1001
    EXPOSE 8080
    ENTRYPOINT ["/orders-api"]
    "
  `);
});

test('programs for other systems are a stage of their own', () => {
  const text = write('plain', { binaries: ['windows/arm64', 'darwin/arm64'] });
  expect(difference(text, write('plain'))).toMatchInlineSnapshot(`
    [
      "FROM --platform=$BUILDPLATFORM golang:1.22 AS modules",
      "FROM modules AS build",
      "# Programs beside the image; built only when this stage is asked for.",
      "FROM modules AS cross",
      "    CGO_ENABLED=0 GOOS=windows GOARCH=arm64 \\",
      "    go build -trimpath -ldflags="-s -w" -o /binaries/orders-api-windows-arm64.exe .",
      "    CGO_ENABLED=0 GOOS=darwin GOARCH=arm64 \\",
      "    go build -trimpath -ldflags="-s -w" -o /binaries/orders-api-darwin-arm64 .",
      "FROM scratch AS binaries",
      "COPY --from=cross /binaries/ /",
    ]
  `);
});

test('values keep their signs', () => {
  const text = write('plain', {
    environment: { GREETING: 'say "hi" for $5', PLAIN: 'a,b=c' },
    labels: { 'org.opencontainers.image.version': '1.2' },
  });
  expect(difference(text, write('plain'))).toMatchInlineSnapshot(`
    [
      "ENV GREETING="say \\"hi\\" for \\$5"",
      "ENV PLAIN=a,b=c",
      "LABEL org.opencontainers.image.version=1.2",
    ]
  `);
});
