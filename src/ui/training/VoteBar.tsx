/** The bar of an option in the show of hands. The number stands beside it in words. */
export function VoteBar({ hands, most }: { readonly hands: number; readonly most: number }) {
  const share = most === 0 ? 0 : (hands / most) * 100
  return (
    <svg className="vote-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="vote-bar-ground" x="0" y="0" width="100" height="4" />
      <rect className="vote-bar-hands" x="0" y="0" width={share} height="4" />
    </svg>
  )
}
