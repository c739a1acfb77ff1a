import { defineConfig } from "astro/config"
import { nodeAdapter } from "./src/server/adapter.mjs"
import { bothLanguages } from "./src/server/both-languages.mjs"

// The address, the ports and the back end are read at run time by src/environment/config.ts, so one build serves everywhere.
export default defineConfig({
  output: "server",
  adapter: nodeAdapter(),
  integrations: [bothLanguages()],
  trailingSlash: "never",
  session: false,
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: { entrypoint: "astro/assets/services/noop" } },
  // src/middleware.ts checks the origin against the address given at run time; Astro's own check knows only build-time hosts.
  security: { checkOrigin: false },
  vite: {
    // Everything is bundled: Astro needs newer versions of some packages than the workspace's root holds. Sharp is no script.
    ssr: { noExternal: true, external: ["sharp"] },
    build: {
      // The content security policy allows scripts from our own address only, so none may be inlined; patterns in CSS may.
      assetsInlineLimit: (file) => file.endsWith(".svg"),
    },
  },
})
