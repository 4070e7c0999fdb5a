import { expect, test } from 'vitest';
import { findHealthPath, findPorts } from './project-ports.ts';
import { readGoFile } from './read-go-file.ts';
import { createScope } from './resolve-value.ts';

function look(...bodies: readonly string[]) {
  const files = bodies.map((text, at) => {
    const [, path] = /^\/\/ (\S+\.go)\n/.exec(text) ?? [];
    return readGoFile(
      path ?? `f${at}.go`,
      text.includes('package ') ? text : `package main\n${text}`,
    );
  });
  const scope = createScope(files, (path) => /^m\/(.+)$/.exec(path)?.[1]);
  const { ports, unknown } = findPorts(files, scope, () => []);
  return [
    ...ports.map(({ port, from, name, isLoopback }) =>
      [port, from, name, isLoopback ? 'loopback' : null].filter((word) => word !== null).join(' '),
    ),
    ...unknown.map(({ name }) => `unknown ${name}`),
    findHealthPath(files, scope),
  ].filter((word) => word !== null);
}

const http = 'import "net/http"\n';

test.each([
  ['a literal', [`${http}func main() { http.ListenAndServe(":8080", nil) }`], ['8080 literal']],
  ['one in a comment is none', [`${http}// http.ListenAndServe(":8080", nil)`], []],
  [
    'loopback',
    [`${http}func main() { http.ListenAndServe("127.0.0.1:9000", nil) }`],
    ['9000 literal loopback'],
  ],
  ['any free port', [`${http}func main() { http.ListenAndServe(":0", nil) }`], []],
  [
    'a name of Windows and Linux',
    [`${http}func main() { http.ListenAndServeTLS(":https", c, k, nil) }`],
    ['443 literal'],
  ],
  [
    'another import name',
    ['import web "net/http"\nfunc main() { web.ListenAndServe(":80", nil) }'],
    ['80 literal'],
  ],
  ['a server', [`${http}var s = &http.Server{Handler: h, Addr: ":8081"}`], ['8081 literal']],
  ['no client', [`${http}var c = redis.NewClient(&redis.Options{Addr: "localhost:6379"})`], []],
  [
    'a constant of another file',
    [
      `${http}func main() { http.ListenAndServe(":"+port, nil) }`,
      'const (\n\tname = "x"\n\tport = "8082"\n)',
    ],
    ['8082 literal'],
  ],
  [
    'a constant of another package',
    [
      `import (\n"net/http"\n"m/config"\n)\nfunc main() { http.ListenAndServe(config.Addr, nil) }`,
      '// config/c.go\npackage config\nconst Addr = ":8083"',
    ],
    ['8083 literal'],
  ],
  [
    'a variable with a default',
    [`${http}func main() { http.ListenAndServe(":"+getenv("PORT", "8084"), nil) }`],
    ['8084 environment PORT'],
  ],
  [
    'a variable with a default set later',
    [
      `${http}func main() {\n\tport := os.Getenv("PORT")\n\tif port == "" {\n\t\tport = "8085"\n\t}\n\thttp.ListenAndServe(fmt.Sprintf("0.0.0.0:%s", port), nil) }`.replace(
        '"net/http"',
        '(\n"net/http"\n"fmt"\n"os"\n)',
      ),
    ],
    ['8085 environment PORT'],
  ],
  [
    'a variable with a constant for a default',
    [
      `import (\n"net/http"\n"os"\n)\nconst standard = ":9090"\nfunc main() {\n\taddress := os.Getenv("SERVER_ADDRESS")\n\tif address == "" {\n\t\taddress = standard\n\t}\n\thttp.ListenAndServe(address, nil)\n}`,
    ],
    ['9090 environment SERVER_ADDRESS'],
  ],
  [
    'a flag that a library for configuration hands on',
    [
      `${http}func main() {\n\tcmd.Flags().IntP("port", "p", 9898, "where")\n\tcmd.Flags().Int("db-port", 5432, "where")\n\thttp.ListenAndServe(viper.GetString("port"), nil)\n}`,
    ],
    ['9898 flag port', 'unknown null'],
  ],
  [
    'a field of the same name in another package is another one',
    [
      `${http}func main() { http.ListenAndServe(":"+cfg.Port, nil) }`,
      '// mock/mock.go\npackage mock\nvar m = Config{Port: "9999"}',
    ],
    ['unknown null'],
  ],
  [
    'a field that the program fills',
    [
      '// main.go\npackage main\nfunc main() { web.Serve(web.Config{Port: "8090"}) }',
      `// web/web.go\npackage web\n${http}func Serve(c Config) { http.ListenAndServe(":"+c.Port, nil) }`,
    ],
    ['8090 literal'],
  ],
  [
    'a variable without one',
    [`${http}func main() { http.ListenAndServe(":"+os.Getenv("PORT"), nil) }`],
    ['unknown PORT'],
  ],
  [
    'a flag',
    [
      `import (\n"flag"\n"fmt"\n"net/http"\n)\nvar port = flag.Int("port", 8086, "port")\nfunc main() { http.ListenAndServe(fmt.Sprintf(":%d", *port), nil) }`,
    ],
    ['8086 flag port'],
  ],
  [
    'a flag that fills a field',
    [
      `${http}func main() {\n\tflag.StringVar(&cfg.addr, "addr", "localhost:8087", "where")\n\thttp.ListenAndServe(cfg.addr, nil)\n}`,
    ],
    ['8087 flag addr loopback'],
  ],
  [
    'a configuration by tags, put together somewhere else',
    [
      `${http}type Config struct {\n\tPort string \`env:"HTTP_PORT" envDefault:"8088"\`\n\tDB int \`env:"DB_PORT" envDefault:"5432"\`\n}\nfunc main() { http.ListenAndServe(address(cfg), nil) }`,
    ],
    ['8088 environment HTTP_PORT', 'unknown null'],
  ],
  [
    'the network package',
    [
      'import "net"\nfunc main() { l, _ := net.Listen("tcp", net.JoinHostPort("", "9090")); net.Listen("unix", "/x"); net.Listen("udp", ":53") }',
    ],
    ['9090 literal'],
  ],
  [
    'gin',
    [
      'import "github.com/gin-gonic/gin"\nfunc main() { r := gin.Default()\n v := r.Group("/api")\n v.GET("/health", h)\n r.Run() }',
    ],
    ['8080 environment PORT', '/api/health'],
  ],
  [
    'echo',
    [
      'import "github.com/labstack/echo/v4"\nfunc main() { e.GET("/users", h)\n e.Logger.Fatal(e.Start(":1323")) }',
    ],
    ['1323 literal'],
  ],
  [
    'fiber',
    [
      'import "github.com/gofiber/fiber/v2"\nfunc main() { app.Get("/ping", h); app.Get("/healthz", h); app.Listen(":3000") }',
    ],
    ['3000 literal', '/healthz'],
  ],
  [
    'chi with nested routes',
    [
      `${http}func main() { r.Route("/v1", func(r chi.Router) { r.Get("/livez", h) })\n http.ListenAndServe(":3333", r) }`,
    ],
    ['3333 literal', '/v1/livez'],
  ],
  [
    'a pattern with its method',
    [`${http}const health = "/readyz"\nfunc main() { http.HandleFunc("GET "+health, h) }`],
    ['/readyz'],
  ],
  [
    'names that stand for each other',
    [`${http}var a = b\nvar b = a\nfunc main() { http.ListenAndServe(a, nil) }`],
    ['unknown null'],
  ],
])('ports are found: %s', (_name, bodies, expected) => {
  expect(look(...bodies)).toEqual(expected);
});
