import type { Picture } from "@chophien/contract/wire/picture"
import { Icon } from "./icon"

const srcset = (renditions: { url: string; width: number }[]): string =>
  renditions.map(({ url, width }) => `${url} ${width}w`).join(", ")

/** A picture in the size the screen needs; a quiet placeholder where there is none. */
export function Photo({
  picture,
  size,
  alt = "",
}: {
  picture: Picture | null | undefined
  size: "thumb" | "wide"
  alt?: string
}) {
  if (!picture) {
    return (
      <span class={`photo photo-${size} photo-none`}>
        <Icon name="basket" size={size === "wide" ? 48 : 32} />
      </span>
    )
  }
  const sizes = size === "wide" ? "100vw" : "80px"
  return (
    <picture class={`photo photo-${size}`}>
      {picture.avif.length > 0 && <source type="image/avif" srcset={srcset(picture.avif)} sizes={sizes} />}
      {picture.webp.length > 0 && <source type="image/webp" srcset={srcset(picture.webp)} sizes={sizes} />}
      <img
        src={picture.url}
        alt={alt}
        width={picture.width}
        height={picture.height}
        loading="lazy"
        decoding="async"
        style={{ backgroundImage: `url("${picture.placeholder}")` }}
      />
    </picture>
  )
}
