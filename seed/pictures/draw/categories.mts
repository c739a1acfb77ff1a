import { recipes } from "./recipes.mts"
import { type CategorySlug, type Scene } from "./scene.mts"

/** Which product's scene, and which of its scenes, stands for the category. */
const shown: Record<CategorySlug, readonly [handle: string, index: number]> = {
  "trai-cay": ["cam-long-vang-cao-phong", 0],
  "rau-cu-mang-nam": ["rau-huu-co-luong-son", 0],
  "gia-cam": ["ga-nhieu-cua-xuan-son", 0],
  "thit-dac-san": ["trau-gac-bep-cao-son", 1],
  "thuy-san": ["tom-song-da-say-kho", 0],
  "gao-mi-bun": ["gao-nep-ga-gay-my-lung", 0],
  "che-tra": ["che-xanh-long-coc", 0],
  "mat-ong": ["mat-ong-rung-lac-thuy", 0],
  "duoc-lieu": ["tra-dinh-lang-say-lanh-dao-xa", 0],
  "gia-vi": ["hat-doi-quyet-thang", 0],
  "banh-qua-que": ["banh-chung-hung-viet", 0],
  "thu-cong": ["tui-tho-cam-chieng-chau", 0],
  "ruou": ["ruou-can-muong", 0],
}

/** One picture a category. */
export const categoryScenes: Record<string, { category: CategorySlug; scene: Scene }> = Object.fromEntries(
  (Object.entries(shown) as [CategorySlug, readonly [string, number]][]).map(([category, [handle, index]]) => {
    const scene = recipes[handle]?.scenes[index]
    if (!scene) throw new Error(`There is no scene ${index} of ${handle}.`)
    return [category, { category, scene }]
  })
)
