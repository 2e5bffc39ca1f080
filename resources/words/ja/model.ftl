### Document, problems, names of pages, counts, dates (src/model, src/wizard/page.rs, src/wizard/words.rs).

## Dates and lists. Times are UTC.
model-month = { $month }月
model-day = { $year }年{ model-month }{ $day }日
model-minute = { model-day } { $time } UTC
# Between the items of a list.
model-list-comma = 、

## Pages, as in the sidebar, and the sentence under each title
model-page-start = 開始
model-page-engine = 同期エンジン
model-page-tenant = Microsoft Entra ID
model-page-directory = Active Directory
model-page-sign-in-names = サインイン名
model-page-scope = ドメインと OU
model-page-identity = ユーザーの識別
model-page-features = オプション機能
model-page-group-writeback = グループの書き戻し
model-page-delegation = 委任グループ
model-page-review = 確認
model-page-apply = 適用
model-sentence-start = 計画を確認するまで、どこにも書き込まれません。
model-sentence-engine = この構成を実行するエンジンを選択してください。
model-sentence-tenant = ユーザーの同期先となるテナントにサインインしてください。Syncwright は読み取りのみを行います。
model-sentence-directory = 各フォレストに接続し、エンジンが使用するアカウントを選択してください。
model-sentence-sign-in-names = 使用中の UPN サフィックスとテナントのドメインを比較します。
model-sentence-scope = 同期対象を選択してください。コンテナーは、設定済みの最も近い上位のコンテナーに従います。
model-sentence-identity = ユーザーを今後ずっと何によって識別するかを決めてください。
model-sentence-features = 必要な機能をオンにしてください。各機能に必要な条件が表示されます。
model-sentence-group-writeback = クラウドで作成したグループを Active Directory に書き戻します。
model-sentence-delegation = 同期エンジンに対して誰が何をできるかを、4 つのグループで決めます。
model-sentence-review = これらの操作が、この順序でそのまま実行されます。
model-sentence-apply = 各手順は、実行の前後にジャーナルに記録されます。

## Counts
model-number-users = ユーザー { $n } 人
model-number-groups = グループ { $n } 個
model-number-contacts = 連絡先 { $n } 件
model-number-computers = コンピューター { $n } 台
model-number-nothing = なし
