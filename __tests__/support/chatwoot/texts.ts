/** Languages whose texts the records show; others fall back to English, as untranslated texts do. */
export type Language = 'en' | 'de' | 'fr' | 'pt_BR';

type Translations = { en: string } & { [language in Language]?: string };

const texts = {
  signIn: {
    en: 'You need to sign in or sign up before continuing.',
    fr: 'Vous devez vous connecter ou vous inscrire avant de continuer.',
  },
  openaiKeyInvalid: {
    en: 'OpenAI API key is invalid or revoked. Please check your key in your OpenAI dashboard.',
    fr: 'La clé API OpenAI est invalide ou révoquée. Veuillez vérifier votre clé dans votre tableau de bord OpenAI.',
    pt_BR: 'A chave da API da OpenAI é inválida ou revogada. Por favor, verifique sua chave no seu painel da OpenAI.',
  },
  realtimekitCredentialsMissing: { en: 'Cloudflare Account ID, RealtimeKit App ID, and API token are required.' },
  realtimekitTokenInvalid: {
    en: 'Cloudflare API token is invalid or inactive. Please create a new token with Realtime Admin permissions.',
  },
  realtimekitNoAccess: {
    en: 'Cloudflare Account ID is invalid, or the API token does not have Realtime Admin access to this account.',
  },
  realtimekitAppNotFound: { en: 'RealtimeKit App ID was not found in this Cloudflare account. Please check the app you selected.' },
  realtimekitUnverified: { en: 'Could not verify Cloudflare RealtimeKit credentials right now. Please try again.' },
} satisfies Record<string, Translations>;

export type TextKey = keyof typeof texts;

/** The text in the language, in English where it is not translated. */
export function text(key: TextKey, language: Language): string {
  return translated(texts[key], language);
}

export function translated(translations: Translations, language: Language): string {
  return translations[language] ?? translations.en;
}
