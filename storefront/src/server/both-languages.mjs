import { readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const pages = fileURLToPath(new URL("../pages", import.meta.url))

/** Pages that have no second language: feeds for machines, files, and the error pages Astro picks itself. */
const once = [/^\/(404|500)$/, /^\/files\//, /\.(xml|txt|webmanifest)$/, /^\/sitemap\//, /^\/suc-khoe$/]

/**
 * Astro integration: serves every page of src/pages a second time below `/en`, from the same file.
 * The page learns its language from the address (see src/i18n/locale-path.ts).
 * @returns {import("astro").AstroIntegration}
 */
export function bothLanguages() {
  return {
    name: "both-languages",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        for (const file of readdirSync(pages, { recursive: true, encoding: "utf8" })) {
          if (!/\.(astro|ts)$/.test(file)) continue
          const pattern =
            `/${file.replace(/\.(astro|ts)$/, "").replace(/(^|\/)index$/, "")}`.replace(/\/$/, "") || "/"
          if (once.some((rule) => rule.test(pattern))) continue
          injectRoute({
            pattern: pattern === "/" ? "/en" : `/en${pattern}`,
            entrypoint: join(pages, file),
            prerender: false,
          })
        }
      },
    },
  }
}
