/** Surnames of two characters, after《百家姓》. */
const COMPOUND = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 ' +
    '呼延 东郭 南门 羊舌 微生 左丘 东门 西门 南荣 轩辕 令狐 淳于 单于 第五 梁丘 完颜 纳兰'
  ).split(' '),
);

/** 李某, 欧阳某: what is public names people by their surname only. */
export function surnameOnly(name: string): string {
  const letters = [...name];
  const two = letters.slice(0, 2).join('');
  return `${letters.length > 2 && COMPOUND.has(two) ? two : (letters[0] ?? '')}某`;
}
