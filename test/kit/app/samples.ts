import { randomUUID } from "node:crypto"
import type { CreateListing } from "@chophien/listings/listing-input"
import type { CreateSellerInput } from "@chophien/sellers/workflows/types"

/** A seller nobody else has. */
export function sampleSeller(changes: Partial<CreateSellerInput> = {}): CreateSellerInput {
  const id = randomUUID().slice(0, 8)
  return {
    name: `Hợp tác xã Pà Cò ${id}`,
    kind: "cooperative",
    province_code: "25",
    commune_code: "05212",
    address_line: "Xóm Chà Đáy",
    phone: "0912345678",
    member: { name: "Sùng Y Mai", email: `mai-${id}@paco.example` },
    ...changes,
  }
}

/** A listing of one variant. */
export function sampleListing(seller_id: string, changes: Partial<CreateListing> = {}): CreateListing {
  return {
    seller_id,
    title: "Gà đen Pà Cò",
    category_slug: "gia-cam",
    description: "Gà đen của người Mông, nuôi thả trên núi.",
    unit: "con ~1,3 kg",
    ship_class: "frozen",
    perishable: true,
    season_months: [],
    producer_own: true,
    processing_level: "preliminary",
    picture_urls: ["/files/sample_800x600_AAAA/master.webp"],
    publish: true,
    variants: [{ title: "con ~1,3 kg", price: 360_000, weight_g: 1300, stock: 20 }],
    ...changes,
  }
}
