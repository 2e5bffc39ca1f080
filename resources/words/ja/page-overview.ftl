### The page Overview (src/wizard/pages/overview, src/ui/pages/overview).

## The Overview, for who comes back
page-overview-task-scope = 同期する内容を選びます。ドメインと OU を含めるか除外し、対象に入るものと外れるものを確認します。
page-overview-task-group-writeback = グループの書き戻しのオンとオフ、ターゲット OU、対象のグループとその名前を変更します。
page-overview-task-features = パスワード ハッシュ同期、パスワードとデバイスのライトバック、ディレクトリ拡張機能、削除のしきい値、ステージングです。
page-overview-task-delegation = エンジンを操作できる 4 つのグループと、そのメンバーです。
page-overview-task-sign-in-names = どの属性がサインイン名になるか、確認されていないサフィックスをどう扱うかを決めます。
page-overview-task-identity = ユーザーを識別する方法です。ソース アンカーと、フォレスト間の照合を決めます。
page-overview-task-engine = この構成を実行する Microsoft のエンジンです。
page-overview-task-directory = フォレスト、サインインするアカウント、エンジンのアカウントです。
page-overview-task-tenant = テナントと、そのサインイン方法です。
page-overview-last-apply = 最後の適用
page-overview-applied-by = { $when }、{ $who }
page-overview-applied-elsewhere = 別のコンピューター、または記録が残る前
page-overview-applied-reading = 読み取り中
page-overview-engine = エンジン
page-overview-in-scope = 同期の対象
page-overview-not-counted = まだ数えていません
page-overview-rules = 規則
page-overview-rules-value = { $domains } ドメインで、含める { $included } 件、除外する { $excluded } 件
page-overview-features = 機能
page-overview-none = なし
page-overview-off = オフ
page-overview-writeback = グループの書き戻し
page-overview-writeback-all = すべてのグループを { $into } へ
page-overview-writeback-some = { $n } 個のグループを { $into } へ
page-overview-groups = 委任グループ
page-overview-deletion-limit = 削除のしきい値
page-overview-pending = まだ適用されていません: { $tasks }
page-overview-pending-sentence = まだファイルにも Active Directory にも書き込まれていません。確認するか、破棄してください。
page-overview-discard = 変更を破棄…
page-overview-discard-title = 変更を破棄しますか?
page-overview-discard-body = まだ適用していない選択は失われます: { $tasks }。ファイルと Active Directory はそのままです。
page-overview-discard-yes = 破棄
page-overview-discard-no = 残す
page-overview-due = 見直しが必要な除外
page-overview-due-row = 期限は { $day } でした。{ $why }
page-overview-due-row-plain = 期限は { $day } でした。理由は記されていません。
page-overview-picture = 同期の全体像
page-overview-configured = 構成の内容
page-overview-tasks = タスク
page-overview-changed = 未適用
page-overview-other = 別の構成

## What differs from the last apply
page-overview-drift = 最後の適用との違い
page-overview-drift-none = 適用した内容と違いはありません。
page-overview-drift-unknown = このコンピューターでは最後に適用した内容が分からないため、比較できません。次に適用すると記録されます。
page-overview-drift-more = ほかに { $n } 件あります。先にこれらを処理してください。
page-overview-comparing = 適用した内容と比較しています
page-overview-compare-again = もう一度比較
page-overview-offline = サインインしていないため、Active Directory と比較していません。表示はファイルとこのコンピューターの記録によるものです。
page-overview-leave = そのままにする
page-overview-about = { $what }: { $headline }
page-overview-task-access = 委任されたアクセスを実質的に持つ人、その問題点、期限付きアクセス。
page-overview-task-compare = 2 つの構成の比較、ステージング サーバーとアクティブなサーバーの比較、Cloud Sync への移行方法。
