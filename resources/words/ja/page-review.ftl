### The page Review (src/wizard/pages/review, src/ui/pages/review.rs).

## The file
page-review-recovery = 適用が中断されました
page-review-recovery-means = 同意済みの計画がジャーナルに残っているため、新しい計画は作成されません。
page-review-file = 構成ファイル
page-review-write-to = 構成の書き込み先
page-review-write-to-help = フォルダーを含まない名前は、ドキュメント フォルダーに書き込まれます。
page-review-browse-file = ファイルを参照…
page-review-path-missing = 構成の書き込み先を入力してください
page-review-path-control = パスに制御文字が含まれています
page-review-path-folder = フォルダーが指定されています。syncwright.toml のようなファイル名を追加してください

## Making the plan
page-review-plan-again = 計画をもう一度作成
page-review-comparing = 設定内容を現在の状態と比較しています
page-review-try-again = 再試行
page-review-old = 計画が設定内容より古くなっています
page-review-old-means = 現在の設定で何が行われるかを確認するには、もう一度作成してください。
page-review-plan-now = 今すぐ計画を作成
page-review-nothing = 変更はありません
page-review-nothing-means = Active Directory、キー ストア、ファイルは設定どおりになっています。
page-review-go-to = [{ $page }] に移動

## Why Review cannot be left
page-review-being-made = 計画を作成しています
page-review-not-made = 計画を作成できませんでした。もう一度お試しください
page-review-newer = 計画より後に設定が変更されています。もう一度作成してください
page-review-blocked-more = { $first } (ほか { $n } 件)

## The footer's button
page-review-apply = 適用
page-review-finish = 完了
page-review-apply-changes-ask = { $n } 件の変更を適用…
page-review-finish-interrupted = 中断された適用を完了する
page-review-undo-interrupted = 中断された適用を元に戻す

## Who is in scope
page-review-impact = 同期の対象
page-review-impact-first = 変更前: ファイルがまだないため、対象はありません。変更後: 選択した内容です。
page-review-impact-file = 変更前: ファイルの内容です。変更後: 選択した内容です。
page-review-impact-bars = 変更前と変更後の同期の対象
page-review-users = ユーザー
page-review-groups = グループ
page-review-contacts = 連絡先
page-review-computers = コンピューター
page-review-uncounted = カウントされていないため、この数には含まれません: { $domains }。[ドメインと OU] ページでカウントできます。
page-review-uncounted-more = カウントされていないため、この数には含まれません: { $domains }、ほか { $n } 件。[ドメインと OU] ページでカウントできます。
page-review-figures = { $before } → { $after }
page-review-no-change = 変更なし
page-review-enter = { $entering } 件追加
page-review-leave = { $leaving } 件除外
page-review-enter-and-leave = { page-review-enter }、{ page-review-leave }

## The steps
page-review-place-domain = Active Directory: { $domain }
page-review-place-key-store = このコンピューターのキー ストア
page-review-steps = 手順 { $n } 件
page-review-in-directory = Active Directory: { $n } 件
page-review-sync-affecting = 同期対象への影響: { $n } 件
page-review-destructive = 削除または上書き: { $n } 件
page-review-not-undone = 元に戻せないもの: { $n } 件
page-review-step = { $number }. { $what }
page-review-affects = 同期対象に影響
page-review-removes = 削除または上書き
page-review-why = 理由: { $reason }
page-review-undo = 元に戻す場合: { $what }
page-review-cannot = 元に戻せません: { $why }
page-review-details = 手順 { $number } の詳細
page-review-notes = 手順 { $number } のメモ

## Changes in the file, the plan as a file
page-review-changes = 構成の変更
page-review-differs = { $n } 件の設定がディスク上のファイルと異なります
page-review-each-setting = 各設定の変更前と変更後
page-review-take = 計画を保存する
page-review-export-to = 計画のエクスポート先
page-review-browse = 参照…
page-review-path-first = 先にパスを入力してください
page-review-export = 計画をエクスポート
page-review-exporting = 計画を書き込んでいます
page-review-exported = 計画をエクスポートしました
page-review-same-command = 次のコマンドで同じことができます:
page-review-same-command-later = 計画をエクスポートした後は、次のコマンドで同じことができます:
page-review-command = コマンド

## The question before anything is written
page-review-consent = { $n } 件の変更を適用しますか?
page-review-consent-yes = { $n } 件の変更を適用
page-review-consent-no = まだ適用しない
page-review-warned = 確認済みの警告: { $n } 件
page-review-journalled = 各手順はジャーナルに記録されます。手順と手順の間で停止できます。
page-review-place-changes = { $place }: { $n } 件の変更
page-review-consequence-removes = { $n } 件の変更で削除または上書きが行われます
page-review-consequence-undone = すべて後から元に戻せます
page-review-consequence-not-undone = { $n } 件の変更は後から元に戻せません

## A changed document: who leaves, and a plan that grew old
page-review-type-number = 確認のため { $number } を入力してください
page-review-number = 削除の件数: { $number } と入力
page-review-number-entering = 対象に入る件数: { $number } と入力
page-review-sentence = { $text }。
page-review-looking-again = 現在の状態をもう一度確認しています
page-review-moved = 確認されたあとに変更がありました
page-review-moved-means = 何も実行されていません。下の計画は新しいものです。確認のうえ、もう一度同意してください。
page-review-not-looked-through = { $domains } を調べられませんでした
page-review-not-looked-through-means = そこで対象から外れるもの、入るものは不明です。
page-review-leaving = 対象から外れるもの: { $who }
page-review-written = 書き戻された { $n } 個のグループが削除されます
page-review-entering = 対象に入るもの: { $who }
page-review-object = オブジェクト
page-review-kind = 種類
page-review-where = 場所
page-review-privileged = 管理者
page-review-more = ほか { $n } 個は数のみで、一覧にはありません。
page-review-kind-group = グループ
page-review-kind-computer = コンピューター
page-review-kind-contact = 連絡先
page-review-kind-user = ユーザー
page-review-kept = 書き込み済みで残り、変更の影響を受けるグループ: { $n } 件

## A plan from a file, and one that grew old
page-review-reason = 理由またはチケット
page-review-reason-help = 計画、ジャーナル、履歴に残ります。
page-review-of-file = 確認する計画
page-review-of-file-means = 作成者が作成したとおりに表示されています。別のページで選択を変えると、あなたの計画になります。
page-review-author = 作成者
page-review-no-reason = 指定なし
page-review-seen = ディレクトリの読み取り
page-review-hash = ハッシュ
page-review-plan-file = 計画ファイル
page-review-not-checked = フォレストにサインインすると、まだ有効かどうかが確認されます。
page-review-stale = この計画は古くなっています
page-review-stale-means = もう適用できません。何も変更されていません。
page-review-out-of-date = 計画が古くなっています。作成し直してください
page-review-sign-in-first = 先に { $forest } にサインインしてください
## Cloud Sync in the tenant
page-review-place-tenant = Microsoft Entra ID のテナント
