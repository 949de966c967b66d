/** The part of Trusted Types that is used here; not every browser has it. */
interface ScriptUrls {
  createScriptURL(url: string): unknown
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrls
}

let policy: ScriptUrls | null | undefined

/** A script of our own may be run by its address, and no other: where the browser checks this, the policy `dedere` vouches for it. */
export function ownScript(url: string): string {
  const own = new URL(url, document.baseURI)
  if (own.protocol !== 'blob:' && own.origin !== location.origin) throw new Error(`${url} is no script of this page.`)
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  policy ??= types?.createPolicy('dedere', { createScriptURL: (address) => address }) ?? null
  return (policy?.createScriptURL(own.href) ?? own.href) as string
}
