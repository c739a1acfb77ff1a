import node from "@astrojs/node"

/**
 * Astro's Node adapter with our own server entry (src/server/entry.ts): the adapter neither compresses
 * nor reads STOREFRONT_PORT, so the entry wraps its request handler.
 * @returns {import("astro").AstroIntegration}
 */
export function nodeAdapter() {
  const adapter = node({ mode: "standalone", bodySizeLimit: 1024 * 1024 })
  const done = adapter.hooks["astro:config:done"]
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      "astro:config:done": (options) =>
        done?.({
          ...options,
          setAdapter: (given) =>
            options.setAdapter({ ...given, serverEntrypoint: new URL("./entry.ts", import.meta.url) }),
        }),
    },
  }
}
