export function hashOf(text: string): string
export function sitePolicy(parts: { readonly script: string; readonly style: string }): string
export function singlePolicy(parts: { readonly scripts: readonly string[]; readonly style: string }): string
export function libraryPolicy(parts: { readonly script: string }): string
