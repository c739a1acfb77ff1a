/// <reference lib="webworker" />
/**
 * The service worker: keeps the app shell and the pictures already seen, so that the app opens without a network.
 * It never answers for the API: what was read last lies in IndexedDB, where the app shows how old it is.
 */
export {}

declare const self: ServiceWorkerGlobalScope
/** Replaced by the build: see vite.config.ts. */
declare const __SHELL__: { version: string; files: string[] }

const shell = __SHELL__
const shellCache = `shell-${shell.version}`
const pictureCache = "pictures"
const pictures_max = 150
const page = "/sell/"

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(shellCache)
      .then((cache) =>
        cache.addAll([page, ...shell.files].map((url) => new Request(url, { cache: "reload" })))
      )
  )
})

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys()
      await Promise.all(
        names
          .filter((name) => name !== shellCache && name !== pictureCache)
          .map((name) => caches.delete(name))
      )
      await self.clients.claim()
    })()
  )
})

self.addEventListener("message", (event) => {
  if (event.data === "use-new-version") void self.skipWaiting()
  if (event.data === "forget-pictures") event.waitUntil(caches.delete(pictureCache))
})

self.addEventListener("fetch", (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== "GET" || url.origin !== self.location.origin) return
  if (request.mode === "navigate" && (url.pathname === "/sell" || url.pathname.startsWith(page))) {
    event.respondWith(fromShell(page, request))
  } else if (shell.files.includes(url.pathname)) {
    event.respondWith(fromShell(url.pathname, request))
  } else if (url.pathname.startsWith("/files/")) {
    event.respondWith(fromPictures(request))
  }
})

async function fromShell(key: string, request: Request): Promise<Response> {
  const cache = await caches.open(shellCache)
  return (await cache.match(key)) ?? fetch(request)
}

async function fromPictures(request: Request): Promise<Response> {
  const cache = await caches.open(pictureCache)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - pictures_max)).map((key) => cache.delete(key)))
  }
  return answer
}
