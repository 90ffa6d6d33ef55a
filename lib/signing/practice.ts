// A practice report has figures that are made up: it is never frozen, so that nobody takes it for one that was signed off.

/** Why it is not, in a sentence. */
export const practiceWords = "这是练习报告，数是编的，不能定稿，也不能发布。要报送的，请在首页新建正式的报告。";
