// What importing a package says about a program: a closed list of well-known ones, by path or the path's beginning.
import type { NeedId, WindowsHintId } from '../../contract/image/project.ts';

/** True for the package itself, its major versions and everything below it. */
export function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

export function isWithinAny(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => isWithin(path, root));
}

/** Need C: without a compiler they do not build, or build into something that fails. */
export const cgoModules = [
  'github.com/mattn/go-sqlite3',
  'gorm.io/driver/sqlite',
  'github.com/jinzhu/gorm/dialects/sqlite',
  'github.com/mutecomm/go-sqlcipher',
  'github.com/confluentinc/confluent-kafka-go',
  'github.com/davidbyttow/govips',
  'github.com/h2non/bimg',
  'github.com/go-gl/gl',
  'github.com/go-gl/glfw',
  'github.com/veandco/go-sdl2',
  'github.com/google/gopacket/pcap',
  'github.com/gopacket/gopacket/pcap',
  'github.com/linxGnu/grocksdb',
  'github.com/tecbot/gorocksdb',
  'github.com/libgit2/git2go',
  'github.com/marcboeker/go-duckdb',
  'github.com/duckdb/duckdb-go',
  'github.com/pebbe/zmq4',
  'github.com/miekg/pkcs11',
  'github.com/proglottis/gpgme',
  'github.com/DataDog/zstd',
  'github.com/valyala/gozstd',
  'github.com/wasmerio/wasmer-go',
  'github.com/bytecodealliance/wasmtime-go',
  'github.com/smacker/go-tree-sitter',
  'github.com/tree-sitter/go-tree-sitter',
  'github.com/godror/godror',
  'github.com/ibmdb/go_ibm_db',
  'github.com/chai2010/webp',
  'github.com/kolesa-team/go-webp',
  'gopkg.in/gographics/imagick.v3',
  'gocv.io/x/gocv',
  'fyne.io/fyne',
  'github.com/webview/webview_go',
] as const;

export const sqlitePackages = [
  'github.com/mattn/go-sqlite3',
  'github.com/mutecomm/go-sqlcipher',
  'modernc.org/sqlite',
  'zombiezen.com/go/sqlite',
  'crawshaw.io/sqlite',
  'github.com/glebarez/sqlite',
  'github.com/glebarez/go-sqlite',
  'github.com/ncruces/go-sqlite3',
  'gorm.io/driver/sqlite',
  'github.com/jinzhu/gorm/dialects/sqlite',
] as const;

/** Talk TLS to somebody else as soon as they are used. */
export const tlsPackages = [
  'github.com/aws/aws-sdk-go',
  'github.com/aws/aws-sdk-go-v2/config',
  'github.com/Azure/azure-sdk-for-go',
  'cloud.google.com/go',
  'google.golang.org/api',
  'golang.org/x/oauth2',
  'golang.org/x/crypto/acme/autocert',
  'github.com/getsentry/sentry-go',
  'github.com/stripe/stripe-go',
  'github.com/slack-go/slack',
  'github.com/google/go-github',
  'github.com/coreos/go-oidc',
  'github.com/go-resty/resty',
  'github.com/aliyun/alibaba-cloud-sdk-go',
  'github.com/aliyun/aliyun-oss-go-sdk',
  'github.com/tencentcloud/tencentcloud-sdk-go',
  'github.com/sashabaranov/go-openai',
  'github.com/openai/openai-go',
] as const;

/** Write where they are told to, which is a file most of the time. */
export const fileWriters = ['gopkg.in/natefinch/lumberjack.v2', 'go.etcd.io/bbolt'] as const;

export const importedNeeds: readonly {
  readonly roots: readonly string[];
  readonly need: NeedId;
}[] = [
  { roots: sqlitePackages, need: 'sqlite' },
  { roots: tlsPackages, need: 'tls-roots' },
  { roots: fileWriters, need: 'writable-folder' },
];

/** Bring their own roots or zones along: the need is met in the program itself. */
export const bundledRoots = 'golang.org/x/crypto/x509roots/fallback';
export const bundledZones = 'time/tzdata';

export const importedHints: readonly {
  readonly roots: readonly string[];
  readonly hint: WindowsHintId;
}[] = [
  {
    roots: [
      'fyne.io/fyne',
      'github.com/lxn/walk',
      'github.com/lxn/win',
      'github.com/tailscale/walk',
      'gioui.org',
      'github.com/wailsapp/wails',
      'github.com/webview/webview_go',
      'github.com/jchv/go-webview2',
      'github.com/andlabs/ui',
      'github.com/rodrigocfd/windigo',
      'github.com/tadvi/winc',
      'github.com/therecipe/qt',
      'github.com/mappu/miqt',
      'github.com/getlantern/systray',
      'fyne.io/systray',
    ],
    hint: 'gui',
  },
  { roots: ['golang.org/x/sys/windows/registry'], hint: 'registry' },
  { roots: ['golang.org/x/sys/windows/svc'], hint: 'service' },
  { roots: ['github.com/Ne0nd0g/go-clr', 'github.com/ropnop/go-clr'], hint: 'dotnet' },
  {
    roots: ['github.com/bhendo/go-powershell', 'github.com/KnicKnic/go-powershell'],
    hint: 'powershell',
  },
];

/** Libraries of Windows that a program loads by name, and what that says. Names in small letters. */
export const libraryHints: Readonly<Record<string, WindowsHintId>> = {
  'netapi32.dll': 'netapi',
  'user32.dll': 'gui',
  'gdi32.dll': 'gui',
  'comctl32.dll': 'gui',
  'comdlg32.dll': 'gui',
  'mscoree.dll': 'dotnet',
  'msi.dll': 'msi',
};

/** Programs of Windows that a program starts. */
export const programHints: Readonly<Record<string, WindowsHintId>> = {
  powershell: 'powershell',
  pwsh: 'powershell',
  msiexec: 'msi',
  reg: 'registry',
  sc: 'service',
};

/** Have no file for any other system: importing them is enough not to build there. */
export const windowsOnlyPackages = [
  'golang.org/x/sys/windows',
  'github.com/lxn/walk',
  'github.com/lxn/win',
  'github.com/tailscale/walk',
  'github.com/rodrigocfd/windigo',
  'github.com/tadvi/winc',
  'github.com/Microsoft/hcsshim',
  'github.com/StackExchange/wmi',
  'github.com/yusufpapurcu/wmi',
] as const;

/** Functions of `syscall` that only its Windows side has. */
export const windowsOnlySyscalls = new Set([
  'NewLazyDLL',
  'LoadDLL',
  'MustLoadDLL',
  'UTF16PtrFromString',
  'GetProcAddress',
]);

/** Web frameworks by path, with the functions that begin to listen. */
export const frameworks: readonly {
  readonly root: string;
  readonly methods: readonly string[];
  /** Where it listens when it is told nothing. */
  readonly silent?: { readonly port: string; readonly variable: string | null };
}[] = [
  {
    root: 'github.com/gin-gonic/gin',
    methods: ['Run', 'RunTLS'],
    silent: { port: ':8080', variable: 'PORT' },
  },
  { root: 'github.com/labstack/echo', methods: ['Start', 'StartTLS', 'StartAutoTLS'] },
  { root: 'github.com/gofiber/fiber', methods: ['Listen', 'ListenTLS'] },
  { root: 'github.com/kataras/iris', methods: ['Listen'] },
  { root: 'github.com/valyala/fasthttp', methods: ['ListenAndServe', 'ListenAndServeTLS'] },
  { root: 'github.com/cloudwego/hertz/pkg/app/server', methods: ['WithHostPorts'] },
  { root: 'github.com/gogf/gf', methods: ['SetAddr', 'SetPort'] },
  { root: 'github.com/beego/beego', methods: ['Run'], silent: { port: ':8080', variable: null } },
];
