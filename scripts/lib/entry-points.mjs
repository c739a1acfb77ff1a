/**
 * Where programs begin: files that nobody imports, because a framework, a command or a browser loads them by their place.
 * What they export is used, whoever imports it. Globs are relative to a room's folder.
 */
export const roomEntries = [
  // Medusa loads these of every plugin.
  "src/api/**/route.ts",
  "src/api/middlewares.ts",
  "src/modules/*/index.ts",
  "src/modules/*/migrations/*.ts",
  "src/modules/*/loaders/*.ts",
  "src/providers/*/index.ts",
  "src/workflows/**/*.ts",
  "src/links/*.ts",
  "src/jobs/*.ts",
  "src/subscribers/*.ts",
  "src/search/*.ts",
  "src/migration-scripts/*.ts",
  "src/admin/routes/**/page.tsx",
  "src/admin/widgets/*.tsx",
  "src/admin/i18n/index.ts",
  // Astro, Vite and the browser.
  "src/pages/**/*.{astro,ts}",
  "src/middleware.ts",
  "src/env.d.ts",
  "src/main.tsx",
  "src/sw.ts",
  // A package's own entry, a program's first file, and what TypeORM finds.
  "src/index.ts",
  "src/main.ts",
  "src/**/migrations/*.ts",
  "*.config.{ts,js,mjs,cjs}",
  // Tests and benchmarks.
  "**/*.test.{ts,tsx}",
  "**/*.bench.{ts,mjs}",
  "bench/**/*.{ts,mjs}",
]

/** The same for the root: commands, what they run under the pinned Node, settings, the composition root. */
export const rootEntries = [
  "scripts/*.{mjs,cjs}",
  "scripts/lib/*-run.mjs",
  "scripts/lib/*-worker.mjs",
  "scripts/lib/{main,inbox,build-admin,serve-for-tests}.mjs",
  "*.{ts,cjs,mjs,js}",
  ".*.cjs",
]
