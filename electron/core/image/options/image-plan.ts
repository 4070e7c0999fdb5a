// What an image of a project will be, worked out from answers and findings: the generators only write it down.
import type { ImageSurroundings } from '../../../contract/image/index.ts';
import type { Text } from '../../../contract/text.ts';
import type { BaseImage } from '../bases/base-images.ts';

export type PlanSurroundings = Pick<
  ImageSurroundings,
  'engine' | 'windowsBuild' | 'windowsRevision'
>;

/** Which words the builder understands, and which shell runs its lines. */
export type FileForm = 'buildkit' | 'classic-linux' | 'classic-windows';

export interface ImagePlan {
  readonly form: FileForm;
  /** Of program and image title: `orders-api`. */
  readonly name: string;
  readonly compile: CompilePlan;
  /** One for each operating system; Linux first. */
  readonly sides: readonly SidePlan[];
  /** Programs that the stage `binaries` holds beside the image. */
  readonly binaries: readonly BinaryPlan[];
  readonly consequences: readonly Consequence[];
}

export interface CompilePlan {
  readonly goImage: string;
  /** `./cmd/orders-api`. */
  readonly mainPackage: string;
  /** Folders with a go.mod, `.` among them where the project's own has one. */
  readonly modules: readonly string[];
  /** Folders that stand in for modules: their go.mod is wanted wherever the project's own is. */
  readonly replacedFolders: readonly string[];
  /** Where modules come from: locked by go.sum, in the folder `vendor`, or looked up or summed up while building. */
  readonly resolve: 'locked' | 'vendor' | 'look-up-while-building' | 'sum-while-building';
  readonly cgo: boolean;
  /** A C library linked in, since the base has none. */
  readonly isStatic: boolean;
  readonly packages: readonly string[];
  readonly tags: readonly string[];
  readonly trimpath: boolean;
  readonly strip: boolean;
  readonly versionVariable: string | null;
  readonly goProxy: string | null;
  readonly goPrivate: readonly string[];
  readonly secrets: readonly SecretPlan[];
  /** Programs that no Go image of that Windows release can compile are put into this folder before. */
  readonly prebuiltFolder: string | null;
  readonly needsArmVariant: boolean;
}

export interface SecretPlan {
  readonly id: string;
  readonly use: 'netrc' | 'certificate' | 'other';
}

export interface BinaryPlan {
  readonly os: string;
  readonly arch: string;
  /** In the stage's root: `orders-api-windows-amd64.exe`. */
  readonly file: string;
}

export interface SidePlan {
  readonly os: 'linux' | 'windows';
  readonly base: BaseImage;
  readonly reference: string;
  readonly platforms: readonly string[];
  readonly user: string;
  readonly copiesCertificates: boolean;
  /** Folders and files the program reads beside itself: `templates`, `static`. */
  readonly folders: readonly string[];
  readonly environment: readonly (readonly [string, string])[];
  readonly labels: readonly (readonly [string, string])[];
  readonly ports: readonly number[];
  /** In the exec form; null: nothing in the image can ask. */
  readonly healthcheck: readonly string[] | null;
}

/** What an answer brings with it. `problem`: the image will not build or not work. */
export interface Consequence {
  readonly id: ConsequenceId;
  readonly severity: 'problem' | 'advice' | 'note';
  readonly text: Text;
}

export type ConsequenceId =
  | 'binariesOnWindowsEngine'
  | 'buildkitNeeded'
  | 'cgoNeeded'
  | 'cgoNoCross'
  | 'cgoOnWindows'
  | 'cgoStatic'
  | 'classicNoCache'
  | 'classicNoSecrets'
  | 'healthcheckNoTool'
  | 'loopback'
  | 'noChecksums'
  | 'noMain'
  | 'oneSystemOnly'
  | 'prebuilt'
  | 'privateWithoutSecret'
  | 'publishDirectly'
  | 'rootUser'
  | 'unknownFolders'
  | 'windowsOnly';
