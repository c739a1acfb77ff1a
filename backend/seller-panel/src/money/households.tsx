import {
  addHousehold,
  changeHousehold,
  type Household,
  listHouseholds,
  nameHouseholdOfGoods,
} from "@chophien/contract/seller/households"
import { listOwnListings } from "@chophien/contract/seller/listings"
import { formatNumber } from "@chophien/vocabulary/number"
import { useId, useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { language } from "../i18n"
import { useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Empty, Notice } from "../ui/basics"
import { Shell, TextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"
import { HouseholdSums } from "./household-sums"
import { m } from "./texts"
import { useAct } from "./use-act"

const goods_page = 50
/** A share as typed, `92,5`, in hundredths of a percent; null for what is none. */
function readShare(typed: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed.trim())) return null
  const bp = Math.round(Number(typed.trim().replace(",", ".")) * 100)
  return bp <= 10_000 ? bp : null
}

const writeShare = (bp: number): string => formatNumber(bp / 100, language.get())

/** A household: its name, phone and share. */
function HouseholdForm({ known, onDone }: { known: Household | null; onDone: () => void }) {
  const connected = useStore(online)
  const [name, setName] = useState(known?.name ?? "")
  const [phone, setPhone] = useState(known?.phone ?? "")
  const [share, setShare] = useState(known ? writeShare(known.share_bp) : "")
  const [tried, setTried] = useState(false)
  const { busy, problem, act } = useAct()
  const share_bp = readShare(share)
  const save = async (removed = false): Promise<void> => {
    setTried(true)
    if (!name.trim() || share_bp === null) return showFirstProblem()
    const body = { name: name.trim(), phone: phone.trim(), share_bp }
    const done = await act(() =>
      known
        ? callRoute(changeHousehold, { params: { id: known.id } }, { body: { ...body, removed } })
        : callRoute(addHousehold, {}, { body, idempotency_key: crypto.randomUUID() })
    )
    if (done) onDone()
  }
  return (
    <section class="panel">
      <TextField
        label={m("household_name")}
        max={100}
        value={name}
        onChange={setName}
        problem={tried && !name.trim() ? m("need_household") : undefined}
      />
      <TextField label={m("household_phone")} optional max={30} value={phone} onChange={setPhone} />
      <TextField
        label={m("household_share")}
        hint={m("household_share_hint")}
        max={6}
        value={share}
        onChange={setShare}
        problem={tried && share_bp === null ? m("need_share") : undefined}
      />
      {problem && (
        <Notice tone="danger" icon="alert">
          {problem}
        </Notice>
      )}
      <Button disabled={!connected || busy} onClick={() => save()}>
        {m("household_save")}
      </Button>
      {known && (
        <Button tone="quiet" icon="trash" disabled={!connected || busy} onClick={() => save(true)}>
          {m("household_remove")}
        </Button>
      )}
      <Button tone="plain" onClick={onDone}>
        {m("household_back")}
      </Button>
    </section>
  )
}

/** Whose the goods of one listing are. */
function GoodsRow({
  listing,
  households,
  chosen,
}: {
  listing: { id: string; title: string }
  households: readonly Household[]
  chosen: string
}) {
  const id = useId()
  const connected = useStore(online)
  const { busy, problem, act } = useAct()
  const choose = (household_id: string): void => {
    void act(() =>
      callRoute(
        nameHouseholdOfGoods,
        { params: { id: listing.id } },
        { body: { household_id: household_id || null } }
      )
    )
  }
  return (
    <Shell id={id} label={listing.title} problem={problem || undefined}>
      <select
        id={id}
        class="money-select"
        value={chosen}
        disabled={!connected || busy}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{m("goods_own")}</option>
        {households.map(({ id: household, name }) => (
          <option key={household} value={household}>
            {name}
          </option>
        ))}
      </select>
    </Shell>
  )
}

function Goods({
  households,
  goods,
  offset = 0,
}: {
  households: readonly Household[]
  goods: readonly { listing_id: string; household_id: string }[]
  offset?: number
}) {
  const read = useData(listOwnListings, { query: { q: "", limit: goods_page, offset } })
  const [more, setMore] = useState(false)
  return (
    <Reading read={read}>
      {({ listings, count }) => (
        <>
          {listings.map((listing) => (
            <GoodsRow
              key={listing.id}
              listing={listing}
              households={households}
              chosen={goods.find(({ listing_id }) => listing_id === listing.id)?.household_id ?? ""}
            />
          ))}
          {offset + listings.length < count && !more && (
            <Button tone="plain" onClick={() => setMore(true)}>
              {m("goods_more")}
            </Button>
          )}
          {more && <Goods households={households} goods={goods} offset={offset + goods_page} />}
        </>
      )}
    </Reading>
  )
}

/** The households for which a co-operative sells: shares, goods, and what each of them gets. */
export function Households() {
  const read = useData(listHouseholds, {})
  const [open, setOpen] = useState<Household | "new" | null>(null)
  return (
    <Screen title={m("households")} up={{ name: "money", path: "" }}>
      <Reading read={read}>
        {({ households, goods }) =>
          open ? (
            <HouseholdForm known={open === "new" ? null : open} onDone={() => setOpen(null)} />
          ) : (
            <>
              {households.length === 0 && (
                <Empty icon="user" title={m("households_none")}>
                  {m("households_none_hint")}
                </Empty>
              )}
              {households.map((household) => (
                <section class="panel" key={household.id}>
                  <p>
                    <strong>{household.name}</strong>
                  </p>
                  <p class="muted">
                    {[household.phone, m("household_gets", { share: writeShare(household.share_bp) })]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                  <Button small tone="plain" icon="pencil" onClick={() => setOpen(household)}>
                    {m("household_change")}
                  </Button>
                </section>
              ))}
              <Button icon="plus" onClick={() => setOpen("new")}>
                {m("household_add")}
              </Button>
              {households.length > 0 && (
                <>
                  <HouseholdSums />
                  <section class="panel">
                    <h2>{m("goods_whose")}</h2>
                    <p class="muted">{m("goods_whose_hint")}</p>
                    <Goods households={households} goods={goods} />
                  </section>
                </>
              )}
            </>
          )
        }
      </Reading>
    </Screen>
  )
}
