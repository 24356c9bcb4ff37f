import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** The layers of the project: who may import whom, how long a file may be, and what may not be written. */

const ROOT = process.cwd();
const CODE_LIMIT = 300;
const DATA_LIMIT = 500;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function walk(dir: string): string[] {
  if (!existsSync(join(ROOT, dir))) return [];
  return readdirSync(join(ROOT, dir), { withFileTypes: true }).flatMap((entry) => {
    const path = `${dir}/${entry.name}`;
    if (entry.isDirectory()) return walk(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT =
  /(?:^|\n)(?:import|export)\s+(?:[\w*{][^;"'`=]*?\sfrom\s+)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/g;

function read(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), "utf8");
  const imports = [...text.matchAll(IMPORT)].map(([, still, late]) => {
    const target = still ?? late ?? "";
    if (target.startsWith("@/")) return target.slice(2);
    if (target.startsWith(".")) return normalize(relative(ROOT, join(ROOT, dirname(path), target)));
    return `npm:${target}`;
  });
  return { path, text, imports };
}

const sources = ["app", "components", "lib"].flatMap(walk).map(read);

/** Layer of a path: the longest prefix wins. */
const LAYERS = [
  "lib/errors",
  "lib/codec",
  "lib/settings",
  "lib/catalogue",
  "lib/access",
  "lib/navigation",
  "lib/changes",
  "lib/client",
  "lib/directory-lock",
  "lib/server",
  "lib/main",
  "lib/query",
  "lib/reads",
  "lib/sandbox",
  "lib/messages",
  "components/ui",
  "components",
  "app",
] as const;
type Layer = (typeof LAYERS)[number];

const PURE: readonly Layer[] = [
  "lib/errors",
  "lib/codec",
  "lib/settings",
  "lib/catalogue",
  "lib/access",
  "lib/navigation",
  "lib/changes",
  "lib/messages",
  "lib/reads",
];

/** Own layers that a layer may import, itself apart. */
const MAY: Readonly<Record<Layer, readonly Layer[]>> = {
  "lib/errors": [],
  "lib/codec": ["lib/errors"],
  "lib/settings": ["lib/codec", "lib/errors"],
  "lib/catalogue": ["lib/codec", "lib/settings", "lib/errors"],
  "lib/access": ["lib/catalogue", "lib/errors"],
  "lib/navigation": ["lib/catalogue", "lib/access"],
  "lib/changes": ["lib/catalogue", "lib/settings", "lib/codec", "lib/errors"],
  "lib/client": ["lib/codec", "lib/errors"],
  "lib/directory-lock": [],
  "lib/server": [...PURE, "lib/client", "lib/directory-lock"],
  "lib/main": [...PURE, "lib/client", "lib/sandbox", "lib/directory-lock"],
  "lib/query": ["lib/catalogue", "lib/codec", "lib/errors", "lib/reads", "lib/changes"],
  "lib/reads": ["lib/codec", "lib/catalogue", "lib/changes", "lib/errors"],
  "lib/sandbox": ["lib/codec", "lib/catalogue", "lib/settings", "lib/access", "lib/errors", "lib/directory-lock"],
  "lib/messages": [],
  "components/ui": [],
  components: [...PURE, "components/ui", "lib/query"],
  app: [...PURE, "lib/server", "lib/query", "components", "components/ui"],
};

/** npm packages a layer may import; a layer that is not listed may import none. */
const PACKAGES: Partial<Record<Layer, RegExp>> = {
  "lib/settings": /^zod$/,
  "lib/catalogue": /^zod$/,
  "lib/client": /^node:/,
  "lib/directory-lock": /^node:/,
  "lib/server":
    /^(node:|server-only$|next(\/|$)|next-auth(\/|$)|next-intl(\/|$)|drizzle-orm(\/|$)|@electric-sql\/pglite(\/|$)|pg$|pg-boss$|zod$|react$)/,
  "lib/main": /^(node:|next(\/|$))/,
  "lib/query": /^(@tanstack\/react-query|react)$/,
  "lib/sandbox": /^(node:|selfsigned$)/,
  "components/ui": /^(react|react-dom|react-aria-components(\/.*)?|lucide-react)$/,
  components:
    /^(react|react-dom|next(\/|$)|next-intl$|@tanstack\/|react-aria-components(\/|$)|lucide-react$|uplot$|codemirror$)/,
  app: /^(react|react-dom|zod$|next(\/|$)|next-auth(\/|$)|next-intl(\/|$)|@tanstack\/|react-aria-components(\/|$)|lucide-react$|geist(\/|$)|server-only$|node:)/,
};

function layerOf(path: string): Layer | undefined {
  return [...LAYERS]
    .sort((a, b) => b.length - a.length)
    .find((layer) => path === layer || path.startsWith(`${layer}/`) || path.startsWith(`${layer}.`));
}

function forbidden(file: SourceFile): string[] {
  const layer = layerOf(file.path);
  if (layer === undefined) return [`${file.path} stands in no layer`];
  return file.imports.flatMap((target) => {
    if (target.startsWith("npm:")) {
      const name = target.slice(4);
      return PACKAGES[layer]?.test(name) ? [] : [`${file.path} may not import the package ${name}`];
    }
    const other = layerOf(target);
    if (other === undefined)
      return target.endsWith(".css") ? [] : [`${file.path} imports ${target}, which stands in no layer`];
    return other === layer || MAY[layer].includes(other) ? [] : [`${file.path} may not import ${target}`];
  });
}

/**
 * The feature folder of a screen: `app/(console)/domains` of `app/(console)/domains/[domain]/page.tsx`. The parts of the
 * console itself, `app/(console)/_parts`, are no feature: every page begins with them.
 */
function featureOf(path: string): string | undefined {
  return /^app\/\(console\)\/([^/_][^/]*)\//.exec(path)?.[1];
}

/** Chapters of commands, settings schemas and message tables are data and may be longer. */
function isData(path: string): boolean {
  return /^lib\/(catalogue\/commands|settings\/schemas|messages)\//.test(path) || path.startsWith("lib/sandbox/seed/");
}

describe("the architecture", () => {
  it("lets a layer import only what the table allows", () => {
    expect(sources.flatMap(forbidden)).toEqual([]);
  });

  it("keeps one feature out of another", () => {
    const crossings = sources.flatMap((file) => {
      const feature = featureOf(file.path);
      if (feature === undefined) return [];
      return file.imports
        .filter((target) => (featureOf(`${target}/`) ?? feature) !== feature)
        .map((target) => `${file.path} imports ${target}`);
    });
    expect(crossings).toEqual([]);
  });

  it("imports neither tests nor entry points, and the sandbox only from lib/main", () => {
    const wrong = sources.flatMap((file) =>
      file.imports
        .filter(
          (target) =>
            target.startsWith("tests/") ||
            (target.startsWith("lib/main/") && !file.path.startsWith("lib/main/")) ||
            (target.startsWith("lib/sandbox") && !/^lib\/(main|sandbox)\//.test(file.path)),
        )
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("marks every file of lib/server as server-only, and no other", () => {
    const wrong = sources
      .filter((file) => !file.path.endsWith(".mjs"))
      .filter((file) => file.path.startsWith("lib/server/") !== file.text.startsWith('import "server-only";'))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("keeps files short enough to be read", () => {
    const long = sources
      .map((file) => ({ path: file.path, lines: file.text.split("\n").length - 1 }))
      .filter(({ path, lines }) => lines > (isData(path) ? DATA_LIMIT : CODE_LIMIT))
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  it("casts only where a comment on the line says why, and silences nothing", () => {
    const wrong = sources.flatMap((file) =>
      file.text.split("\n").flatMap((line, index) => {
        const code = line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
        const renames =
          /^\s*(import|export)\b|^\s*(type )?\w+ as \w+,?$/.test(code) || /^\s*(\*|\/\*|\/\/|<)/.test(code);
        const cast =
          !renames && /\S\s+as (?!const\b)[A-Za-z{[(]/.test(code.replace(/>[^<]*</g, "><").replace(/\/\/.*$/, ""));
        const silenced = /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(line);
        return (cast && !line.includes("// ")) || silenced ? [`${file.path}:${index + 1}: ${line.trim()}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
