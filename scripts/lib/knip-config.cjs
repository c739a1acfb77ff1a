// The settings of knip: unused exports and dependencies. `npm run lint` reads them; unused files are found by scripts/lib/check-imports.mjs,
// as what a package's `exports` would let out counts as used here.
const { readFileSync } = require("node:fs")
const { join } = require("node:path")
const { roomEntries, rootEntries } = require("./entry-points.mjs")
const { findRooms, listFiles } = require("./rooms.mjs")

const root = join(__dirname, "../..")
const rooms = findRooms(root)

/** Dependencies that a file names without importing them: Medusa's configuration, style sheets, `require.resolve`. */
function namedDependencies(manifest, files) {
  const text = files.map((file) => readFileSync(join(root, file), "utf8")).join("\n")
  const { dependencies, devDependencies, optionalDependencies } = manifest
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    (name) =>
      new RegExp(`["'(]${name}(/[^"')]*)?["')]`).test(text) ||
      // Medusa's configuration lists rooms without options by their short names.
      (/`@chophien\/\$\{/.test(text) && text.includes(`"${name.replace("@chophien/", "")}"`))
  )
}

const readable = [".ts", ".tsx", ".mts", ".mjs", ".cjs", ".js", ".astro", ".css", ".html"]
const rootManifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
const rootFiles = [
  ...listFiles(root, { under: "scripts", extensions: readable }),
  ...listFiles(root, { extensions: ["medusa-config.ts"] }),
]

/** @type {import("knip").KnipConfig} */
module.exports = {
  // Most files can be reached from outside by their package's `exports`; only what another file imports is used.
  includeEntryExports: true,
  // A type that an exported function shows is part of its signature.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    ".": {
      node: { entry: rootEntries },
      project: ["scripts/**/*.{mjs,cjs}", "medusa-config.ts"],
      ignoreDependencies: [
        ...namedDependencies(rootManifest, rootFiles),
        // One version for all rooms: npm puts what the root names where every room finds it.
        "react",
        "react-dom",
        "typeorm",
        "nodemailer",
      ],
      // Programs of the machine, for which the tests have a sentence when they are missing.
      ignoreBinaries: ["redis-server", "chromium", "useradd", "systemd-analyze", "caddy"],
    },
    ...Object.fromEntries(
      rooms.map(({ folder, manifest }) => [
        folder,
        {
          node: { entry: roomEntries },
          project: [`**/*.{ts,tsx,mts,cts,mjs,cjs${manifest.dependencies?.astro ? ",astro" : ""}}`],
          ignoreDependencies: namedDependencies(
            manifest,
            listFiles(root, { under: folder, extensions: readable })
          ),
        },
      ])
    ),
  },
}
