/** Of the page of tokens, in English. */
export const EN_TOKENS: Readonly<Record<string, string>> = {
  您的账号被更改过: 'Your account was changed',
  '近三十天内，您的账号被他人更改过{n}次；不是您要求的，请报告所长或审计员':
    'Within thirty days others changed your account {n} times; what you did not ask for, report to your head or the auditor',
  '{at}，{account}：{what}': '{at}, {account}: {what}',
  '（共{n}次）': ' ({n} times)',
  '已申请重置账号 {name}': 'The reset of account {name} was asked for',
  '请另一名系统管理员在三天内对该账号再办理一次重置，一次性密码届时显示给他；急用的，由管理服务器的人用 cli accounts reset 办理。':
    'Ask another administrator to reset the same account within three days; the one-time password is then shown to him. If it is urgent, whoever manages the server can use cli accounts reset.',
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
