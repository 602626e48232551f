/** Of the page of tokens, in English. */
export const EN_TOKENS: Readonly<Record<string, string>> = {
  接口令牌: 'Tokens for other systems',
  等待另一人确认: 'Waits for another person',
  已过期: 'Over',
  '令牌供其他系统取数用，以账号的名义、在所选权限内有效。本人的令牌须用身份验证器确认；为别的账号申请的，须由该账号本人或者另一名系统管理员确认。申请、确认和收回都记入查看记录。':
    'A token lets another system act for an account with the rights that are chosen. One of your own account wants your authenticator; one for another account has to be confirmed by its holder or by another administrator. Asking, confirming and revoking are on record.',
  申请令牌: 'Ask for a token',
  绑定身份验证器: 'Bind an authenticator',
  '令牌（只显示这一次，请交给使用它的系统）': 'Token (shown this once: give it to the system that uses it)',
  用途: 'Purpose',
  权限: 'Rights',
  申请人: 'Asked by',
  确认人: 'Confirmed by',
  有效期至: 'Valid until',
  确认: 'Confirm',
  收回: 'Revoke',
  确认令牌: 'Confirm the token',
  '{who} 为账号 {account} 申请：{title}': '{who} asks for account {account}: {title}',
  申请: 'Ask',
  身份验证器上的六位验证码: 'Six-digit code of the authenticator',
  '账号名；不填为本人的账号': 'Account name; your own where empty',
  有效天数: 'Days valid',
};
