// The Dockerfile for a Windows image: on a Windows engine, from a Linux one, and beside a Linux image.
import { expect, test } from 'vitest';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { planImage } from '../options/plan-image.ts';
import { engines, plainChoices, projectKinds } from './project-kinds.test-support.ts';
import { writeDockerfile } from './write-dockerfile.ts';

const write = (choices: Partial<ImageChoices>, engine: keyof typeof engines) =>
  writeDockerfile(
    planImage({
      analysis: projectKinds.windowsOnly,
      choices: { ...plainChoices, target: 'windows', base: 'nanoserver', ...choices },
      surroundings: engines[engine],
    }),
  );

test('a Windows engine compiles and ships without anything that BuildKit alone knows', () => {
  const choices = {
    healthcheck: true,
    versionVariable: 'main.version',
    windowsRelease: 'ltsc2025',
  };
  expect(
    write({ ...choices, environment: { DATA: 'C:\\data\\ $x' } }, 'windows'),
  ).toMatchInlineSnapshot(`
    "# escape=\`
    # Written by Slipway from slipway.yaml. Change it as you like: Slipway asks before it writes again.

    FROM golang:1.22-nanoserver-ltsc2025 AS build
    SHELL ["cmd", "/S", "/C"]
    # Only this stage needs the rights to write; nothing of it is shipped.
    USER ContainerAdministrator
    WORKDIR C:\\src
    ENV CGO_ENABLED=0
    # Modules first: they are fetched again only when go.mod or go.sum change.
    COPY go.mod go.sum* ./
    RUN go mod download
    COPY . .
    ARG VERSION=dev
    RUN go build -trimpath -ldflags="-s -w -X main.version=%VERSION%" -o C:\\out\\orders-api.exe .

    FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
    COPY --from=build /out/orders-api.exe /orders-api.exe
    ENV DATA="C:\\data\\ \`$x"
    LABEL org.opencontainers.image.title=orders-api
    ARG VERSION=dev
    LABEL org.opencontainers.image.version=$VERSION
    USER ContainerUser
    EXPOSE 8080
    HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \`
        CMD ["curl.exe", "-fsS", "-o", "NUL", "http://127.0.0.1:8080/healthz"]
    ENTRYPOINT ["C:\\\\orders-api.exe"]
    "
  `);
});

test('a release without a Go image gets a program that was compiled before', () => {
  expect(
    write({ base: 'servercore', windowsRelease: 'ltsc2019' }, 'windows'),
  ).toMatchInlineSnapshot(`
    "# escape=\`
    # Written by Slipway from slipway.yaml. Change it as you like: Slipway asks before it writes again.

    FROM mcr.microsoft.com/windows/servercore:ltsc2019
    # Compiled before, outside of Docker: no Go image exists for this Windows release.
    COPY dist/orders-api.exe /orders-api.exe
    LABEL org.opencontainers.image.title=orders-api
    ARG VERSION=dev
    LABEL org.opencontainers.image.version=$VERSION
    USER ContainerUser
    EXPOSE 8080
    ENTRYPOINT ["C:\\\\orders-api.exe"]
    "
  `);
});

test('a Linux engine compiles for Windows and starts nothing in the Windows stage', () => {
  expect(write({}, 'linux')).toMatchInlineSnapshot(`
    "# Written by Slipway from slipway.yaml. Change it as you like: Slipway asks before it writes again.

    # Runs on this computer's own architecture, whatever the image is for.
    FROM --platform=$BUILDPLATFORM golang:1.22 AS modules
    WORKDIR /src
    # Modules first: they are fetched again only when go.mod or go.sum change.
    COPY go.mod go.sum* ./
    RUN --mount=type=cache,target=/go/pkg/mod \\
        go mod download

    FROM modules AS build
    ARG TARGETOS
    ARG TARGETARCH
    # The source is lent to this step, not copied; compiled packages stay in the cache.
    RUN --mount=type=bind,target=/src \\
        --mount=type=cache,target=/go/pkg/mod \\
        --mount=type=cache,target=/root/.cache/go-build \\
        CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \\
        go build -trimpath -ldflags="-s -w" -o /out/orders-api .

    # Programs beside the image; built only when this stage is asked for.
    FROM modules AS cross
    RUN --mount=type=bind,target=/src \\
        --mount=type=cache,target=/go/pkg/mod \\
        --mount=type=cache,target=/root/.cache/go-build \\
        CGO_ENABLED=0 GOOS=windows GOARCH=amd64 \\
        go build -trimpath -ldflags="-s -w" -o /binaries/orders-api-windows-amd64.exe .

    FROM scratch AS binaries
    COPY --from=cross /binaries/ /

    FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
    COPY --from=build /out/orders-api /orders-api.exe
    LABEL org.opencontainers.image.title=orders-api
    ARG VERSION=dev
    LABEL org.opencontainers.image.version=$VERSION
    USER ContainerUser
    EXPOSE 8080
    ENTRYPOINT ["C:\\\\orders-api.exe"]
    "
  `);
});

test('one file makes a Linux and a Windows image', () => {
  const choices: Partial<ImageChoices> = {
    target: 'both',
    base: 'scratch',
    windowsBase: 'nanoserver',
  };
  const text = write({ ...choices, timeZones: true }, 'none');
  expect(text.slice(text.indexOf('FROM scratch AS final-linux'))).toMatchInlineSnapshot(`
    "FROM scratch AS final-linux
    COPY --from=build /out/orders-api /orders-api
    LABEL org.opencontainers.image.title=orders-api
    ARG VERSION=dev
    LABEL org.opencontainers.image.version=$VERSION
    USER 1001:1001
    EXPOSE 8080
    ENTRYPOINT ["/orders-api"]

    FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS final-windows
    COPY --from=build /out/orders-api /orders-api.exe
    LABEL org.opencontainers.image.title=orders-api
    ARG VERSION=dev
    LABEL org.opencontainers.image.version=$VERSION
    USER ContainerUser
    EXPOSE 8080
    ENTRYPOINT ["C:\\\\orders-api.exe"]

    # Linux or Windows, as the platform asked for says.
    FROM final-$TARGETOS
    "
  `);
});
