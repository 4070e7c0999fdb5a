// What stands beside the Dockerfile: .dockerignore and compose.yaml.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { planImage } from '../options/plan-image.ts';
import { listImageFiles } from './list-files.ts';
import { engines, plainChoices, projectKinds } from './project-kinds.test-support.ts';
import { writeCompose } from './write-compose.ts';

const request = (kind: keyof typeof projectKinds, choices: Partial<ImageChoices> = {}) => ({
  analysis: projectKinds[kind],
  choices: { ...plainChoices, ...choices },
  surroundings: engines.linux,
});
const read = (kind: keyof typeof projectKinds, choices: Partial<ImageChoices> = {}) =>
  new Map(listImageFiles(request(kind, choices)).map(({ path, text }) => [path as string, text]));

test('the builder is not sent what it does not need', () => {
  expect(read('plain').get('.dockerignore')).toMatchInlineSnapshot(`
    "# History and the files around the code
    .git
    .github
    .gitlab
    .gitlab-ci.yml
    .idea
    .vscode
    **/.DS_Store

    # The recipe is not an ingredient
    **/Dockerfile*
    .dockerignore
    compose*.y*ml
    docker-compose*.y*ml
    slipway.yaml
    deploy/kubernetes.yaml

    # Results
    bin
    dist
    **/*.exe
    **/*.test
    **/*.prof
    **/coverage*.out

    # Secrets
    **/.env
    **/.env.*
    **/.netrc
    **/*.pem
    **/*.key

    # Tests and texts: a change of them compiles nothing
    **/*_test.go
    **/testdata
    **/*.md

    # Other tools
    **/node_modules
    **/.terraform

    # Modules are downloaded
    vendor
    "
  `);
});

test('what is embedded, read or vendored is never left out', () => {
  const lines = (kind: keyof typeof projectKinds) =>
    read(kind).get('.dockerignore')?.split('\n') ?? [];
  const plain = lines('plain');
  const missing = (kind: keyof typeof projectKinds) =>
    plain.filter((line) => !lines(kind).includes(line));
  expect([missing('embed'), missing('staticFiles'), missing('vendor')]).toEqual([
    ['**/*.md'],
    ['**/*.pem', '**/*.key', '**/testdata', '**/*.md'],
    ['# Modules are downloaded', 'vendor'],
  ]);
});

const run: ImageChoices['run'] = {
  ...plainChoices.run,
  publish: ['8080:80', '0.0.0.0:9090:9090'],
  environment: { PRICE: '$5', NAME: 'a "b"' },
  environmentFile: 'app.env',
  volumes: ['data:/data', './conf:/conf:ro', 'C:/x:/y'],
  network: 'backend',
  memoryBytes: 268_435_456,
  cpus: 1.5,
  restart: 'unless-stopped',
  readOnly: true,
};

test('compose says what the run says, on this PC only unless told otherwise', () => {
  expect(parse(read('plain', { run }).get('compose.yaml') ?? '')).toMatchInlineSnapshot(`
    {
      "networks": {
        "backend": {
          "external": true,
        },
      },
      "services": {
        "app": {
          "build": ".",
          "cpus": 1.5,
          "env_file": [
            "app.env",
          ],
          "environment": {
            "NAME": "a "b"",
            "PRICE": "$$5",
          },
          "image": "orders-api:latest",
          "mem_limit": 268435456,
          "networks": [
            "backend",
          ],
          "ports": [
            "127.0.0.1:8080:80",
            "0.0.0.0:9090:9090",
          ],
          "read_only": true,
          "restart": "unless-stopped",
          "security_opt": [
            "no-new-privileges:true",
          ],
          "volumes": [
            "data:/data",
            "./conf:/conf:ro",
            "C:/x:/y",
          ],
        },
      },
      "volumes": {
        "data": null,
      },
    }
  `);
});

test('a web server waits until the program is well', () => {
  const asked = request('plain', { base: 'alpine', healthcheck: true });
  const text = writeCompose({ plan: planImage(asked), choices: asked.choices, withWeb: true });
  expect(parse(text)).toMatchInlineSnapshot(`
    {
      "services": {
        "app": {
          "build": ".",
          "image": "orders-api:latest",
          "security_opt": [
            "no-new-privileges:true",
          ],
        },
        "web": {
          "command": "caddy reverse-proxy --from :80 --to app:8080",
          "depends_on": {
            "app": {
              "condition": "service_healthy",
            },
          },
          "image": "caddy:2-alpine",
          "ports": [
            "127.0.0.1:8080:80",
          ],
        },
      },
    }
  `);
});

test('the same answers give the same files, with LF and a line end behind', () => {
  for (const kind of Object.keys(projectKinds) as (keyof typeof projectKinds)[]) {
    const texts = [...read(kind).values()];
    expect(texts).toEqual([...read(kind).values()]);
    expect(texts.filter((text) => text.includes('\r') || !text.endsWith('\n'))).toEqual([]);
  }
});
