import { config } from "../environment/config"

/**
 * A JSON-LD document as the content of a script element. Titles and descriptions are sellers' text:
 * without this `</script>` in one of them would end the element and run what follows.
 */
export function jsonLd(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
  )
}

/** schema.org trail of a page: name and path of each step. */
export function trailLd(steps: { name: string; path: string }[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: step.name,
      item: config.storefrontUrl + step.path,
    })),
  }
}
