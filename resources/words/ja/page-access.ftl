### The page Delegated access (src/wizard/pages/access, src/ui/pages/access).

## Reading
page-access-no-groups = 委任グループが設定されていません
page-access-no-groups-means = 同期エンジンの管理、実行、参照ができる人を設定すると、このページに実質的な結果が表示されます。
page-access-set-up = 委任グループを設定
page-access-reading = グループを読み取っています
page-access-read-again = 再読み取り
page-access-not-read = まだ読み取っていません
page-access-not-read-means = アクセスを確認するには、Active Directory にサインインしてください。

## Findings
page-access-findings = 検出事項
page-access-no-findings = 問題は見つかりませんでした。
page-access-mend = 修正
page-access-mend-named = { $act }: { $finding }
page-access-add-members = メンバーを追加
page-access-exclude = OU を除外
page-access-more-findings = ほか { $n } 件

## Who has access
page-access-matrix = アクセスを持つ人
page-access-search = 名前を検索
page-access-groups = グループ
page-access-in-group = グループ
page-access-any-group = 4 つのいずれか
page-access-only = 絞り込み
page-access-filter-all = すべて
page-access-filter-idle = 無効、期限切れ、長期間サインインなし
page-access-filter-no-person = サービスとコンピューター
page-access-filter-outside = 外部または読み取り不可
page-access-filter-temporary = 期限付き
page-access-filter-to-confirm = 要確認
page-access-shown = { $all } 件中 { $n } 件を表示
page-access-nobody = 該当なし。
page-access-who = 対象
page-access-kind = 種類
page-access-state = 状態
page-access-last = 最終サインイン
page-access-for-a-time = 期限付き
page-access-directly = 直接
page-access-directly-too = 直接、ほか { $n }
page-access-nested = 間接
page-access-nested-ways = { $n } グループ

## Whoever is chosen
page-access-more-ways = その他の経路でも
page-access-since = 開始
page-access-ends = 終了
page-access-ends-by-directory = { $at } (Active Directory による)
page-access-ends-by-us = { $at } ("syncwright review --expire" による)
page-access-confirmed = 確認
page-access-not-yet = 未確認
page-access-confirmed-by = { $by }、{ $at }
page-access-remove = 削除
page-access-remove-named = { $group } から削除
page-access-extend = その時刻まで
page-access-extend-named = 下の時刻まで { $group } に含める
page-access-confirm = 確認
page-access-confirm-named = { $group } での確認
page-access-remove-nested = { $group } から { $nested } を外す
page-access-only-nested = グループ経由で含まれています。そのグループで変更してください。
page-access-until-first = 下に期限を入力してください。
page-access-by-first = 「棚卸し」に確認者を入力してください。

## Changes
page-access-change = アクセスを変更
page-access-to = 追加先のグループ
page-access-pick = 追加する人
page-access-pick-hint = ユーザーとグループを検索
page-access-until = 期限
page-access-until-help = 空なら無期限。時刻 (2026-11-23T18:00Z など) または期間 (4h など) を入力します。
page-access-reason = 理由
page-access-reason-help = チケット番号など。計画とジャーナルに記録されます。
page-access-by = あなたの名前
page-access-by-help = 確認用。日付とともに記録されます。
page-access-add = 結果を確認
page-access-pick-first = 追加する人を選択してください。
page-access-no-time = 将来の時刻ではありません。
page-access-not-applied = ここでアクセスを変更する前に、構成を一度適用してください。
page-access-others-pending = 先に他の変更を適用するか破棄してください。

## What would follow
page-access-proposing = 結果を調べています
page-access-proposal = 変更の結果
page-access-who-what = { $who }: { $group }
page-access-more-people = ほか { $n } 人
page-access-arises = 新たな検出事項: { $finding }
page-access-vanishes = 解消される検出事項: { $finding }
page-access-refused = Active Directory が拒否します
page-access-refused-means = この種類のグループは入れ子にできません。人を直接追加してください。
page-access-so-already = すでにそのとおりです。
page-access-apply = これを適用
page-access-leave = 取りやめ

## Who may change it, and export
page-access-changers = メンバーを変更できる人
page-access-no-changers = メンバーを変更する権限は見つかりませんでした。
page-access-changers-help = ディレクトリの管理者でない人を強調表示しています。
page-access-may = 可能なこと
page-access-group = グループ
page-access-export = エクスポート
page-access-export-csv = CSV
page-access-export-html = HTML
page-access-export-json = JSON
page-access-export-help = ファイルは文書と同じ場所に保存されます。
page-access-exported = 保存しました: { $path }
page-access-order = 1 行の単位
page-access-by-person = 人
page-access-by-group = グループごとのメンバーシップ
page-access-how = 経路
page-access-end-now = 今すぐ終了
page-access-end-now-named = { $group } での期限付きアクセスを今すぐ終了
page-access-move = { $to } に移動
page-access-move-named = { $group } から { $to } に移動
page-access-mark = まとめて削除するために選択
page-access-unmark = 選択を解除
page-access-marked = 選択済み
page-access-remove-marked = { $group } から削除
page-access-none-marked-in = 選択した中に、このグループに直接含まれるものはありません。
page-access-forest = 検索するフォレスト
page-access-walk = 棚卸し
page-access-walk-about = 確認されていない、または最近確認されていないメンバーシップを順に表示します。それぞれを確認するか、削除の対象にします。名前と日付が記録されます。適用するまで何も変更されません。
page-access-walk-start = 棚卸しを開始
page-access-walk-keep = 確認して次へ
page-access-walk-remove = 削除の対象にして次へ
page-access-walk-pass = 後で決める
page-access-walk-back = 1 つ戻る
page-access-walk-end = 棚卸しを終了
page-access-walk-first = これが最初です。
page-access-walk-nothing = まだ何も決めていません。
page-access-walk-done = すべて表示しました。確認済み: { $kept }。削除の対象: { $gone }。後で決める: { $passed }。
page-access-walk-propose = { $n } 件の決定の結果を確認
page-access-to-review = 確認ページで計画する
page-access-to-review-means = 確認ページではファイルに保存でき、先に別の人が見ることができます。
page-access-only-here = 期限付きのアクセスと 4 つ以外のグループは、ここからのみ変更できます
page-access-out-of-date = 古くなりました。もう一度読み取ってください
