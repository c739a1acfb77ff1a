import { t } from "../../i18n"
import type { Photo } from "../../offline/jobs"
import { Notice } from "../../ui/basics"
import { Icon } from "../../ui/icon"
import { type Change, type Draft, type Problems, photos_max } from "./draft"
import { type PhotoState, type Photos, usePhotoSource } from "./photos"

function words(photo: Photo, state: PhotoState | undefined): string {
  if (state?.is === "sending")
    return state.share < 1
      ? t("photo_sending", { percent: Math.round(state.share * 100) })
      : t("photo_storing")
  if (state?.is === "failed") return t("photo_failed")
  return t(photo.url !== null ? "photo_sent" : "photo_waiting")
}

interface TileProps {
  photo: Photo
  state: PhotoState | undefined
  number: number
  onMain: () => void
  onRemove: () => void
  onRetry: () => void
}

function Tile({ photo, state, number, onMain, onRemove, onRetry }: TileProps) {
  const source = usePhotoSource(photo)
  return (
    <li class="tile">
      <img src={source} alt={t("photo_n", { number })} />
      <button type="button" class="tile-remove" aria-label={t("photo_remove", { number })} onClick={onRemove}>
        <Icon name="cross" size={20} />
      </button>
      {number === 1 && <span class="tile-main">{t("photo_main")}</span>}
      {state?.is === "sending" && (
        <progress class="tile-progress" max={1} value={state.share} aria-label={words(photo, state)} />
      )}
      <div class="tile-foot">
        <span class={`tile-state${state?.is === "failed" ? " tile-state-bad" : ""}`}>
          {photo.url !== null && <Icon name="check" size={18} />}
          {words(photo, state)}
        </span>
        {state?.is === "failed" && (
          <button
            type="button"
            class="tile-button"
            aria-label={t("photo_retry", { number })}
            onClick={onRetry}
          >
            <Icon name="retry" size={20} />
          </button>
        )}
        {number > 1 && (
          <button
            type="button"
            class="tile-button"
            aria-label={`${t("photo_make_main")}: ${t("photo_n", { number })}`}
            onClick={onMain}
          >
            <Icon name="star" size={20} />
          </button>
        )}
      </div>
      {state?.is === "failed" && <p class="problem">{state.message}</p>}
    </li>
  )
}

/** Takes what was chosen, so that the same file can be chosen again. */
function filesOf(input: HTMLInputElement): File[] {
  const files = [...(input.files ?? [])]
  input.value = ""
  return files
}

/** The first step: photos, from the camera or from the phone. */
export function StepPhotos({
  draft,
  change,
  photos,
  problems,
}: {
  draft: Draft
  change: Change
  photos: Photos
  problems: Problems
}) {
  const left = photos_max - draft.photos.length
  const add = (input: HTMLInputElement): void => void photos.add(filesOf(input))
  return (
    <>
      <p class="hint">{t("step_photos_hint")}</p>
      {draft.photos.length + photos.preparing > 0 && (
        <ul class="tiles">
          {draft.photos.map((photo, index) => (
            <Tile
              key={photo.id}
              photo={photo}
              state={photos.states[photo.id]}
              number={index + 1}
              onMain={() => change({ photos: [photo, ...draft.photos.filter((other) => other !== photo)] })}
              onRemove={() => change({ photos: draft.photos.filter((other) => other !== photo) })}
              onRetry={() => void photos.send(photo)}
            />
          ))}
          {photos.preparing > 0 && (
            <li class="tile tile-preparing">
              <span class="spinner" aria-hidden="true" />
              {t("photo_preparing")}
            </li>
          )}
        </ul>
      )}
      {left > 0 ? (
        <div class="stack">
          <label class={`button ${draft.photos.length ? "button-plain" : "button-primary camera-button"}`}>
            <Icon name="camera" size={draft.photos.length ? 24 : 48} />
            <span>{t("take_photo")}</span>
            <input
              class="unseen"
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => add(event.currentTarget)}
            />
          </label>
          <label class="button button-plain">
            <Icon name="imagePlus" />
            <span>{t("choose_photo")}</span>
            <input
              class="unseen"
              type="file"
              accept="image/*"
              multiple
              onChange={(event) => add(event.currentTarget)}
            />
          </label>
          {draft.photos.length > 0 && <p class="muted center">{t("photos_left", { count: left })}</p>}
        </div>
      ) : (
        <p class="muted center">{t("photos_full")}</p>
      )}
      {(photos.problem || problems.photos) && (
        <Notice tone="danger" icon="alert">
          {photos.problem || problems.photos}
        </Notice>
      )}
    </>
  )
}
